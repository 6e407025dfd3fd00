package org.belfry.sheet;

import org.belfry.date.DateReader;
import org.belfry.date.Edtf;
import org.belfry.sheet.CountryReader.Country;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads lists of twin cities: "Cologne (Germany), Erfurt (Germany)", "Nancy, France; Turin, Italy",
 * with any separator or none, one country for a run of towns, and the year when it is written.
 */
final class TwinReader {
    private static final int LONGEST_CITY = 80;
    private static final int LONGEST_ITEM = 160;

    /** One item between separators, with what stands in brackets after it. */
    private record Item(String text, @Nullable String bracket, String written) {}

    private final CountryReader countries;
    private final DateReader dates;

    TwinReader(CountryReader countries, DateReader dates) {
        this.countries = countries;
        this.dates = dates;
    }

    List<Fact.Twin> read(int line, String value) {
        var twins = new ArrayList<Fact.Twin>();
        var run = new ArrayList<String>();
        for (Item item : items(value)) {
            if (item.bracket() != null && Friendships.named(item.bracket())) {
                flush(line, run, null, twins);
            } else if (item.bracket() == null) {
                bare(line, item, run, twins);
            } else {
                bracketed(line, item, run, twins);
            }
        }
        flush(line, run, null, twins);
        return twins;
    }

    /** "Cologne (Germany)": also the country of the towns named just before without one. */
    private void bracketed(int line, Item item, List<String> run, List<Fact.Twin> twins) {
        String bracket = item.bracket() == null ? "" : item.bracket();
        Optional<Edtf> since = dates.last(bracket).map(DateReader.Found::edtf);
        String written = since.isPresent() ? withoutDate(bracket) : bracket;
        Country country = written.isEmpty() ? null : countries.within(written);
        String city = afterDateOfLast(item.text(), run, twins);
        if (city.isEmpty()) {
            return;
        }
        Country shared =
                run.size() > 1 && country != null && country.code() != null ? country : null;
        flush(line, run, shared, twins);
        String whole = city.equals(item.text()) ? item.written() : city + " (" + bracket + ")";
        twins.add(twin(line, city, country, since.orElse(null), whole));
    }

    /** "(Germany) since 1980 and Guangxi (China)": the year belongs to the twin before it. */
    private String afterDateOfLast(String text, List<String> run, List<Fact.Twin> twins) {
        List<DateReader.Found> found = dates.all(text);
        if (found.isEmpty() || found.getFirst().start() > 0 || twins.isEmpty() || !run.isEmpty()) {
            return text;
        }
        dateLast(twins, found.getFirst().edtf());
        return stripped(text.substring(found.getFirst().end()));
    }

    /** A town without brackets; when it is a country, that of the town before it. */
    private void bare(int line, Item item, List<String> run, List<Fact.Twin> twins) {
        Country country =
                run.isEmpty() ? countries.spelled(item.text()) : countries.behindTown(item.text());
        if (country != null && !run.isEmpty()) {
            String city = run.removeLast();
            flush(line, run, null, twins);
            twins.add(twin(line, city, country, null, city + ", " + item.text()));
            return;
        }
        if (country != null) {
            flush(line, run, null, twins);
            twins.add(twin(line, item.text(), country, null, item.written()));
            return;
        }
        int dash = Math.max(item.text().lastIndexOf(" - "), item.text().lastIndexOf(" – "));
        Country behind = dash < 0 ? null : countries.exactly(item.text().substring(dash + 3));
        Optional<DateReader.Found> found = dates.last(item.text());
        if (behind != null) {
            String city = item.text().substring(0, dash).strip();
            twins.add(twin(line, city, behind, null, item.written()));
        } else if (found.isPresent() && found.get().start() > 0) {
            String city = withoutDate(item.text());
            twins.add(twin(line, city, null, found.get().edtf(), item.written()));
        } else if (found.isPresent() && !twins.isEmpty() && run.isEmpty()) {
            dateLast(twins, found.get().edtf());
        } else if (isCity(item.text())) {
            run.add(item.text());
        }
    }

    /** "Cologne (Germany), since 1958": the year belongs to the twin before it. */
    private static void dateLast(List<Fact.Twin> twins, Edtf since) {
        Fact.Twin last = twins.removeLast();
        twins.add(
                new Fact.Twin(
                        last.line(),
                        last.city(),
                        last.country(),
                        last.code(),
                        since,
                        last.written()));
    }

    private static void flush(
            int line, List<String> run, @Nullable Country country, List<Fact.Twin> twins) {
        for (String city : run) {
            twins.add(twin(line, city, country, null, city));
        }
        run.clear();
    }

    private static Fact.Twin twin(
            int line,
            String city,
            @Nullable Country country,
            @Nullable Edtf since,
            String written) {
        return new Fact.Twin(
                line,
                city,
                country == null ? null : country.name(),
                country == null ? null : country.code(),
                since,
                written.strip());
    }

    private String withoutDate(String text) {
        String bare =
                dates.last(text)
                        .map(date -> text.substring(0, date.start()) + text.substring(date.end()))
                        .orElse(text);
        return Edges.end(bare, ",;:").strip();
    }

    private static boolean isCity(String text) {
        return text.length() <= LONGEST_CITY
                && !text.isEmpty()
                && Character.isUpperCase(text.charAt(0))
                && !text.endsWith(":");
    }

    private static List<Item> items(String value) {
        var items = new ArrayList<Item>();
        int start = 0;
        for (int i = 0; i <= value.length(); i++) {
            char c = i == value.length() ? ';' : value.charAt(i);
            if (c == '(' || c == '[') {
                int close =
                        value.indexOf(c == '(' ? ')' : ']', i, Math.min(value.length(), i + 120));
                int end = close < 0 ? value.length() : close;
                addBefore(value, start, i, value.substring(i + 1, end), items);
                start = Math.min(value.length(), end + 1);
                i = start - 1;
            } else if (c == ',' || c == ';' || c == '•') {
                addBefore(value, start, i, null, items);
                start = i + 1;
            }
        }
        return items;
    }

    private static void addBefore(
            String value, int start, int end, @Nullable String bracket, List<Item> items) {
        if (start > end) {
            return;
        }
        String text = stripped(value.substring(start, end));
        for (String joint : new String[] {" and ", " et "}) {
            int at = bracket == null ? -1 : text.indexOf(joint);
            boolean names = at > 0 && Character.isUpperCase(text.charAt(at + joint.length()));
            if (names && Character.isUpperCase(text.charAt(0))) {
                items.add(new Item(text.substring(0, at), null, text.substring(0, at)));
                text = text.substring(at + joint.length());
            }
        }
        if ((!text.isEmpty() || bracket != null) && text.length() <= LONGEST_ITEM) {
            String written = bracket == null ? text : text + " (" + bracket + ")";
            items.add(new Item(text, bracket == null ? null : bracket.strip(), written));
        }
    }

    /** Without the signs and joining words that stand between two towns. */
    private static String stripped(String text) {
        String bare = Edges.start(text.strip(), ".,;:-–—•)");
        for (String word : new String[] {"and ", "et ", "& ", "the "}) {
            if (bare.startsWith(word)) {
                bare = bare.substring(word.length()).strip();
            }
        }
        return bare.endsWith(".") ? bare.substring(0, bare.length() - 1).strip() : bare;
    }
}
