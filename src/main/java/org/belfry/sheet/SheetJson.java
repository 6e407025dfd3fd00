package org.belfry.sheet;

import org.belfry.date.Edtf;
import org.belfry.text.Language;
import org.belfry.text.Texts;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Sheets as the JSON of the command line's {@code sheet read --json}: stable keys, English
 * questions.
 */
public final class SheetJson {
    private static final int YEAR = 4;

    private final ObjectMapper mapper =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private final Texts texts = new Texts(Language.ENGLISH);

    private SheetJson() {}

    public static String write(List<Sheet> sheets) {
        var json = new SheetJson();
        ArrayNode list = json.mapper.createArrayNode();
        sheets.forEach(sheet -> json.sheet(sheet, list.addObject()));
        return json.mapper.writeValueAsString(list);
    }

    private void sheet(Sheet sheet, ObjectNode node) {
        node.put("source", sheet.source());
        node.put("kind", sheet.kind().code());
        node.put("language", sheet.language().code());
        node.put("name", sheet.name().orElse(null));
        member(sheet, node);
        each(node, "memberships", sheet.all(Fact.Membership.class), SheetJson::membership);
        each(node, "seats", sheet.all(Fact.Seat.class), SheetJson::seat);
        each(node, "twins", sheet.all(Fact.Twin.class), SheetJson::twin);
        each(node, "participations", sheet.all(Fact.Participation.class), SheetJson::participation);
        each(node, "people", sheet.all(Fact.Person.class), SheetJson::person);
        each(node, "statements", sheet.all(Fact.Statement.class), SheetJson::statement);
        texts(sheet, node);
        links(sheet, node.putArray("links"));
        sections(sheet, node, "news", Fact.SectionKind.NEWS);
        each(node, "unread", sheet.unread(), SheetJson::unread);
        ArrayNode questions = node.putArray("questions");
        sheet.questions().forEach(key -> questions.add(texts.of(key)));
    }

    private static void member(Sheet sheet, ObjectNode node) {
        Fact.Location location = sheet.first(Fact.Location.class).orElse(null);
        node.put("country", location == null ? null : location.country());
        node.put("countryCode", location == null ? null : location.code());
        population(sheet, node);
        node.put(
                "website",
                sheet.all(Fact.Link.class).stream()
                        .filter(link -> link.official() && link.target() != null)
                        .map(Fact.Link::target)
                        .findFirst()
                        .orElse(null));
        ArrayNode contracts = node.putArray("safetyContracts");
        sheet.all(Fact.SafetyContract.class).forEach(each -> contracts.add(each.date().text()));
    }

    private static void membership(ObjectNode node, Fact.Membership membership) {
        node.put("network", membership.network());
        node.put("since", start(membership.since()));
    }

    private static void person(ObjectNode node, Fact.Person person) {
        node.put("name", person.name());
        node.put("function", person.function());
    }

    private static void statement(ObjectNode node, Fact.Statement statement) {
        node.put("text", statement.text());
        node.put("by", statement.by());
    }

    private static void unread(ObjectNode node, Sheet.Unread unread) {
        node.put("line", unread.line());
        node.put("text", unread.text());
    }

    private interface Filler<T> {
        void fill(ObjectNode node, T fact);
    }

    private static <T> void each(ObjectNode node, String key, List<T> facts, Filler<T> filler) {
        ArrayNode list = node.putArray(key);
        Consumer<T> add = fact -> filler.fill(list.addObject(), fact);
        facts.forEach(add);
    }

    private static void population(Sheet sheet, ObjectNode node) {
        Fact.Population population = sheet.first(Fact.Population.class).orElse(null);
        node.put("population", population == null ? null : (Long) population.count());
        node.put("populationAsWritten", population == null ? null : population.written());
        String year = population == null ? null : start(population.year());
        node.put("populationYear", year == null ? null : year.substring(0, YEAR));
    }

    private static void seat(ObjectNode node, Fact.Seat seat) {
        node.put("network", seat.network());
        node.put("body", seat.body());
        node.put("role", seat.role());
        node.put("since", start(seat.span()));
        boolean closed = seat.span() != null && seat.span().text().indexOf('/') > 0;
        node.put("until", closed ? end(seat.span()) : null);
    }

    private static void twin(ObjectNode node, Fact.Twin twin) {
        node.put("city", twin.city());
        node.put("country", twin.country());
        node.put("countryCode", twin.code());
        node.put("since", start(twin.since()));
        node.put("asWritten", twin.written());
    }

    private static void participation(ObjectNode node, Fact.Participation each) {
        node.put("network", each.network());
        node.put("kind", each.kind().code());
        node.put("role", each.role().code());
        node.put("title", each.title());
        node.put("place", each.place());
        node.put("country", each.country());
        node.put("start", start(each.date()));
        node.put("end", end(each.date()));
        node.put("line", each.line());
    }

    private static void texts(Sheet sheet, ObjectNode node) {
        sections(sheet, node, "practices", Fact.SectionKind.PRACTICE);
        sections(sheet, node, "policies", Fact.SectionKind.POLICY);
        node.put("vision", passage(sheet, Fact.PassageKind.VISION));
        node.put("description", passage(sheet, Fact.PassageKind.DESCRIPTION));
        ArrayNode labels = node.putArray("labels");
        sheet.all(Fact.Passage.class).stream()
                .filter(passage -> passage.kind() == Fact.PassageKind.LABEL)
                .forEach(passage -> labels.add(passage.text()));
    }

    private static void sections(Sheet sheet, ObjectNode node, String key, Fact.SectionKind kind) {
        List<Fact.Section> sections =
                sheet.all(Fact.Section.class).stream()
                        .filter(section -> section.kind() == kind)
                        .toList();
        each(
                node,
                key,
                sections,
                (item, section) -> {
                    item.put("title", section.title());
                    item.put("text", section.text());
                });
    }

    private static @Nullable String passage(Sheet sheet, Fact.PassageKind kind) {
        String text =
                sheet.all(Fact.Passage.class).stream()
                        .filter(passage -> passage.kind() == kind)
                        .map(Fact.Passage::text)
                        .collect(Collectors.joining("\n"));
        return text.isEmpty() ? null : text;
    }

    /** The links of the member, then those around titles of participations. */
    private static void links(Sheet sheet, ArrayNode list) {
        for (Fact.Link link : sheet.all(Fact.Link.class)) {
            list.addObject().put("label", link.label()).put("target", link.target());
        }
        for (Fact.Participation each : sheet.all(Fact.Participation.class)) {
            for (Fact.Target target : each.links()) {
                list.addObject().put("label", target.label()).put("target", target.target());
            }
        }
    }

    private static @Nullable String start(@Nullable Edtf date) {
        return date == null ? null : plain(date.start());
    }

    private static @Nullable String end(@Nullable Edtf date) {
        return date == null ? null : plain(date.end());
    }

    /** A date without marks of doubt; a season counts as its year. */
    private static @Nullable String plain(@Nullable String date) {
        if (date == null || date.indexOf('X') >= 0) {
            return null;
        }
        String bare = date.replaceAll("[?~%]", "");
        boolean season = bare.length() == 7 && bare.charAt(5) == '2';
        return season ? bare.substring(0, YEAR) : bare;
    }
}
