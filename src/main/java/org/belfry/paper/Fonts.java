package org.belfry.paper;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontGroup;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The faces of every paper, parsed once and shared by all documents: IBM Plex Sans, and Noto Sans
 * for the letters it lacks. Nothing else is ever used, whatever a style sheet asks for, so that
 * every face of every document is embedded.
 */
public final class Fonts {
    /** The family papers are set in. */
    public static final String FAMILY = "IBM Plex Sans";

    private static final String FALLBACK_FAMILY = "Noto Sans";

    private record Face(String family, int weight, boolean italic, TrueTypeFont font) {}

    private final List<Face> faces;

    public Fonts() {
        faces =
                List.of(
                        face(FAMILY, 400, false, "IBMPlexSans-Regular.ttf"),
                        face(FAMILY, 400, true, "IBMPlexSans-Italic.ttf"),
                        face(FAMILY, 500, false, "IBMPlexSans-Medium.ttf"),
                        face(FAMILY, 600, false, "IBMPlexSans-SemiBold.ttf"),
                        face(FALLBACK_FAMILY, 400, false, "NotoSans-Regular.ttf"));
        FontMappers.set(new NoSystemFonts(faces.getFirst().font()));
    }

    private static Face face(String family, int weight, boolean italic, String file) {
        try (InputStream in = Fonts.class.getResourceAsStream("fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no font " + file);
            }
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            // With substitutions on, Latin text goes through a shaper for Indic scripts, 20 times
            // slower.
            font.setEnableGsub(false);
            return new Face(family, weight, italic, font);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The faces as one document embeds them; a face that is not used leaves no trace in it. */
    Embedded in(PDDocument document) {
        try {
            var fonts = new ArrayList<PDFont>();
            for (Face face : faces) {
                fonts.add(PDType0Font.load(document, face.font(), true));
            }
            return new Embedded(fonts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The faces of one document, for each of the pieces of HTML it is made of. */
    final class Embedded {
        private final List<PDFont> fonts;

        private Embedded(List<PDFont> fonts) {
            this.fonts = fonts;
        }

        void offerTo(PdfBoxFontResolver resolver) {
            for (int i = 0; i < fonts.size(); i++) {
                boolean fallback = faces.get(i).family().equals(FALLBACK_FAMILY);
                offer(resolver, i, fallback ? FontGroup.PRE_BUILT_IN_FALLBACK : FontGroup.MAIN);
            }
        }

        private void offer(PdfBoxFontResolver resolver, int i, FontGroup group) {
            Face face = faces.get(i);
            resolver.addFont(
                    new PDFontSupplier(fonts.get(i)),
                    face.family(),
                    face.weight(),
                    face.italic() ? IdentValue.ITALIC : IdentValue.NORMAL,
                    true,
                    group);
        }
    }
}
