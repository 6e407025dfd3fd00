package org.belfry.sheet;

import org.belfry.date.DateReader;
import org.belfry.date.DateReader.Found;
import org.belfry.date.Edtf;
import org.belfry.sheet.CountryReader.Country;
import org.belfry.sheet.TwinItems.Item;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads lists of twin cities: "Cologne (Germany), Erfurt (Germany)", "Nancy, France; Turin, Italy",
 * "Germany: Cologne, Erfurt", with any separator or none, one country for a run of towns, and the
 * year when it is written.
 */
final class TwinReader {
    private static final int LONGEST_CITY = 80;

    private final CountryReader countries;
    private final DateReader dates;

    TwinReader(CountryReader countries, DateReader dates) {
        this.countries = countries;
        this.dates = dates;
    }

    List<Fact.Twin> read(int line, String value) {
        if (countryFirst(value) == null) {
            return new ListReader(line, null).read(value);
        }
        var twins = new ArrayList<Fact.Twin>();
        Country country = null;
        for (String part : value.split(";")) {
            Country first = countryFirst(part);
            country = first == null ? country : first;
            String towns = first == null ? part : part.substring(endOfCountry(part) + 1);
            twins.addAll(new ListReader(line, country).read(towns));
        }
        return twins;
    }

    /** The country a list begins with: "Germany: Cologne, Erfurt". */
    @Nullable Country countryFirst(String list) {
        int end = endOfCountry(list);
        return end < 0 ? null : countries.spelled(list.substring(0, end).strip());
    }

    private static int endOfCountry(String list) {
        for (int i = 0; i < list.length() && i < LONGEST_CITY; i++) {
            char c = list.charAt(i);
            boolean dash = "-–—".indexOf(c) >= 0 && i > 0 && list.charAt(i - 1) == ' ';
            if (c == ':' || dash) {
                return i;
            }
            if (",;(".indexOf(c) >= 0) {
                return -1;
            }
        }
        return -1;
    }

    /** What brackets hold: a country, a date, or both. */
    private record Bracket(String country, @Nullable Edtf since) {}

    private Bracket bracket(String text) {
        List<Found> found = dates.all(text);
        if (found.isEmpty()) {
            return new Bracket(text.strip(), null);
        }
        String before = text.substring(0, found.getFirst().start());
        String behind = text.substring(found.getLast().end());
        String bare = Edges.end(before, ",;:–—-").strip();
        String other = Edges.start(behind, ",;:–—-").strip();
        boolean named = bare.isEmpty() && countries.exactly(other) != null;
        return new Bracket(named ? other : bare, found.getFirst().edtf());
    }

    /** A remark in brackets, such as "(link between six towns since 1958)", is no country. */
    private boolean isRemark(String bracket) {
        String first = bracket.strip();
        boolean named = first.isEmpty() || Character.isUpperCase(first.charAt(0));
        return !named && dates.all(first).stream().allMatch(date -> date.start() > 0);
    }

    /** One list, item by item; towns wait for the country that may follow them. */
    private final class ListReader {
        private final int line;
        private final @Nullable Country common;
        private final List<String> run = new ArrayList<>();
        private @Nullable Country ofState;
        private boolean semicolons;
        private final List<Fact.Twin> twins = new ArrayList<>();

        ListReader(int line, @Nullable Country common) {
            this.line = line;
            this.common = common;
        }

        List<Fact.Twin> read(String value) {
            semicolons = value.indexOf(';') >= 0;
            for (Item item : TwinItems.of(value)) {
                String bracket = item.bracket();
                if (bracket != null && Friendships.named(bracket)) {
                    flush(null);
                } else if (bracket == null) {
                    bare(item);
                } else {
                    bracketed(item, bracket);
                }
            }
            flush(null);
            return twins;
        }

        /** "Cologne (Germany)": also the country of the towns named just before without one. */
        private void bracketed(Item item, String inside) {
            Bracket bracket = isRemark(inside) ? new Bracket("", null) : bracket(inside);
            String written = bracket.country();
            Country behind = run.isEmpty() ? null : countries.behindTown(item.text());
            if (written.isEmpty() && behind != null) {
                String city = run.removeLast();
                flush(null);
                add(city, behind, bracket.since(), city + ", " + item.written());
                return;
            }
            Country country = written.isEmpty() ? null : countries.within(written);
            if (country != null && !run.isEmpty() && countries.isState(item.text())) {
                String town = run.removeLast();
                flush(null);
                add(town, country, bracket.since(), town + ", " + item.written());
                return;
            }
            String city = afterDateOfLast(item.text());
            if (city.isEmpty()) {
                dateLast(bracket.since());
                return;
            }
            boolean shared = run.size() > 1 && country != null && country.code() != null;
            flush(shared ? country : null);
            boolean whole = city.equals(item.text());
            add(
                    city,
                    country,
                    bracket.since(),
                    whole ? item.written() : city + " (" + inside + ")");
        }

        /** "(Germany) since 1980 and Guangxi (China)": the year belongs to the twin before it. */
        private String afterDateOfLast(String text) {
            List<Found> found = dates.all(text);
            boolean leads = !found.isEmpty() && found.getFirst().start() == 0;
            if (!leads || twins.isEmpty() || !run.isEmpty()) {
                return text;
            }
            dateLast(found.getFirst().edtf());
            return TwinItems.stripped(text.substring(found.getFirst().end()));
        }

        /** A town without brackets; when it is a country, that of the town before it. */
        private void bare(Item item) {
            Country country =
                    run.isEmpty()
                            ? countries.spelled(item.text())
                            : countries.behindTown(item.text());
            boolean again = run.isEmpty() && country != null && country.equals(ofState);
            ofState = null;
            if (country == null) {
                town(item);
            } else if (run.isEmpty() && !again) {
                add(item.text(), country, null, item.written());
            } else if (!again) {
                dropState(country);
                ofState = countries.isState(item.text()) ? country : null;
                String city = run.removeLast();
                flush(null);
                add(city, country, null, city + ", " + item.text());
            }
        }

        /** "Granby, Québec, Canada" between semicolons: the state is no town. */
        private void dropState(Country country) {
            boolean state =
                    semicolons && run.size() > 1 && countries.isWithin(run.getLast(), country);
            if (state) {
                run.removeLast();
            }
        }

        private void town(Item item) {
            String text = item.text();
            int dash = Math.max(text.lastIndexOf(" - "), text.lastIndexOf(" – "));
            Country behind = dash < 0 ? null : countries.exactly(text.substring(dash + 3));
            Optional<Found> found = dates.last(text);
            if (behind != null) {
                add(text.substring(0, dash).strip(), behind, null, item.written());
            } else if (found.isPresent() && found.get().start() > 0) {
                String city = Edges.end(text.substring(0, found.get().start()), ",;:").strip();
                datedTown(city, found.get().edtf(), item.written());
            } else if (found.isPresent() && !twins.isEmpty() && run.isEmpty()) {
                dateLast(found.get().edtf());
            } else if (isCity(text)) {
                run.add(text);
            }
        }

        /** "Turin since 1958", or "Italy since 1958" behind the town. */
        private void datedTown(String written, Edtf since, String whole) {
            Country country = run.isEmpty() ? null : countries.behindTown(written);
            if (country == null) {
                flush(null);
                add(written, null, since, whole);
            } else {
                String city = run.removeLast();
                flush(null);
                add(city, country, since, city + ", " + whole);
            }
        }

        /** "Cologne (Germany), since 1958": the year belongs to the twin before it. */
        private void dateLast(@Nullable Edtf since) {
            if (since == null || twins.isEmpty() || !run.isEmpty()) {
                return;
            }
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

        private void flush(@Nullable Country country) {
            run.forEach(city -> add(city, country, null, city));
            run.clear();
        }

        private void add(
                String city, @Nullable Country said, @Nullable Edtf since, String written) {
            Country country = said == null ? common : said;
            if (!isCity(city)) {
                return;
            }
            twins.add(
                    new Fact.Twin(
                            line,
                            city,
                            country == null ? null : country.name(),
                            country == null ? null : country.code(),
                            since,
                            written.strip()));
        }
    }

    private static boolean isCity(String text) {
        return text.length() <= LONGEST_CITY
                && !text.isEmpty()
                && Character.isUpperCase(text.charAt(0))
                && !text.endsWith(":");
    }
}
