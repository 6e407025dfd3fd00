package org.belfry.place;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The committed file of places as it is read: columns, in the order of GeoNames ids, and one text
 * with the names. A column of numbers is four planes of bytes, the lowest first, and holds the
 * steps from one place to the next; the names of a place are a line: the name, then folded names
 * with a tab before each and a {@code +} before those that are as good as its own.
 *
 * @param ids GeoNames ids, ascending
 * @param latitudes in ten-thousandths of a degree
 * @param longitudes in ten-thousandths of a degree
 * @param districts country, first and second level of administration, by tabs, one line each
 * @param districtOf of each place, a line of the districts
 * @param features codes of GeoNames, one line each
 * @param featureOf of each place, a line of the features
 * @param names UTF-8
 * @param shown id, English and French name, by tabs, one line each
 */
record PackedPlaces(
        int[] ids,
        int[] latitudes,
        int[] longitudes,
        int[] populations,
        String districts,
        int[] districtOf,
        String features,
        int[] featureOf,
        byte[] names,
        String shown) {

    /** "BLFP". */
    static final int MAGIC = 0x424C4650;

    static final int VERSION = 1;

    private static final int BUFFER = 1 << 16;

    /** Countries whose towns are there from 500 inhabitants; those of others from 15,000. */
    static final Set<String> FROM_500 =
            Set.of(
                    ("AD AL AT AX BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IL"
                         + " IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO PL PS PT RO RS RU SE SI"
                         + " SJ SK SM UA VA XK")
                            .split(" "));

    /** The file in the program. */
    static PackedPlaces read() {
        try (InputStream in =
                Objects.requireNonNull(PackedPlaces.class.getResourceAsStream("places.bin"))) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PackedPlaces read(InputStream in) throws IOException {
        var head = new DataInputStream(in);
        if (head.readInt() != MAGIC || head.readInt() != VERSION) {
            throw new IOException("not a file of places of version " + VERSION);
        }
        int count = head.readInt();
        var inflater = new Inflater();
        try (var data = new DataInputStream(new InflaterInputStream(in, inflater, BUFFER))) {
            return new PackedPlaces(
                    column(data, count),
                    column(data, count),
                    column(data, count),
                    column(data, count),
                    text(data),
                    column(data, count),
                    text(data),
                    column(data, count),
                    bytes(data),
                    text(data));
        } finally {
            inflater.end();
        }
    }

    private static String text(DataInputStream data) throws IOException {
        return new String(bytes(data), StandardCharsets.UTF_8);
    }

    private static int[] column(DataInputStream data, int count) throws IOException {
        byte[] planes = bytes(data, 4 * count);
        int[] column = new int[count];
        int last = 0;
        for (int i = 0; i < count; i++) {
            last +=
                    (planes[i] & 0xFF)
                            | (planes[count + i] & 0xFF) << 8
                            | (planes[2 * count + i] & 0xFF) << 16
                            | planes[3 * count + i] << 24;
            column[i] = last;
        }
        return column;
    }

    private static byte[] bytes(DataInputStream data) throws IOException {
        return bytes(data, data.readInt());
    }

    private static byte[] bytes(DataInputStream data, int count) throws IOException {
        byte[] bytes = new byte[count];
        data.readFully(bytes);
        return bytes;
    }
}
