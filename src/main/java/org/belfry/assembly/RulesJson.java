package org.belfry.assembly;

import org.belfry.assembly.Rules.Band;
import org.belfry.assembly.Rules.Cap;
import org.belfry.assembly.Rules.QuorumKind;
import org.belfry.text.Refusal;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;

/** Rules as JSON: every key may be missing, none may be unknown, all must fit each other. */
public final class RulesJson {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    private RulesJson() {}

    /**
     * @throws Refusal naming the key that is unknown, of the wrong kind, or contradicts others
     */
    public static Rules read(String json) throws Refusal {
        JsonNode node;
        try {
            node = MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw new Refusal(
                    e, "assembly.rules.json", Integer.toString(e.getLocation().getLineNr()));
        }
        Rules rules = rules(RulesNode.of("", node));
        RulesCheck.check(rules);
        return rules;
    }

    private static Rules rules(RulesNode root) throws Refusal {
        Rules usual = Rules.DEFAULT;
        RulesNode record = root.object("recordDate");
        int recordDaysBefore = record.whole("daysBefore", usual.recordDaysBefore());
        record.end();
        var rules =
                new Rules(
                        votes(root.object("votes")),
                        root.texts("categories"),
                        recordDaysBefore,
                        root.whole("seniorityDays", usual.seniorityDays()),
                        dues(root.object("dues")),
                        quorum(root.object("quorum")),
                        secondCall(root.object("secondCall")),
                        proxies(root.object("proxy")),
                        majorities(root.object("majority")),
                        notice(root.object("notice")));
        root.end();
        return rules;
    }

    private static Rules.Votes votes(RulesNode node) throws Refusal {
        var by = node.choice("by", Rules.DEFAULT.votes().by());
        var table = new ArrayList<Band>();
        for (RulesNode row : node.objects("table")) {
            boolean named = row.has("category");
            String category = named ? row.text("category") : null;
            Long upTo = named ? null : row.largeOrNothing("upTo");
            Integer votes = row.wholeOrNothing("votes");
            if (votes == null) {
                throw new Refusal("assembly.rules.type.whole", row.path("votes"));
            }
            row.end();
            table.add(new Band(category, upTo, votes));
        }
        node.end();
        return new Rules.Votes(by, table);
    }

    private static Rules.Dues dues(RulesNode node) throws Refusal {
        var dues =
                new Rules.Dues(
                        node.choice("rule", Rules.DEFAULT.dues().rule()),
                        node.whole("graceDays", Rules.DEFAULT.dues().graceDays()));
        node.end();
        return dues;
    }

    private static Rules.Quorum quorum(RulesNode node) throws Refusal {
        Rules.Quorum usual = Rules.DEFAULT.quorum();
        QuorumKind kind = node.choice("kind", usual.kind());
        Fraction value;
        if (kind == QuorumKind.NUMBER) {
            Integer number = node.count("value");
            if (number == null) {
                throw new Refusal("assembly.rules.number", node.path("value"));
            }
            value = Fraction.whole(number);
        } else {
            value = node.part("value", usual.value());
        }
        var quorum =
                new Rules.Quorum(
                        kind,
                        value,
                        node.choice("base", usual.base()),
                        node.choice("unit", usual.unit()),
                        node.choice("counts", usual.counts()),
                        node.choice("rounding", usual.rounding()),
                        node.choice("when", usual.when()));
        node.end();
        return quorum;
    }

    private static Rules.SecondCall secondCall(RulesNode node) throws Refusal {
        Rules.SecondCall usual = Rules.DEFAULT.secondCall();
        var call =
                new Rules.SecondCall(
                        node.yesNo("allowed", usual.allowed()),
                        node.whole("minDays", usual.minDays()),
                        node.choice("quorum", usual.quorum()));
        node.end();
        return call;
    }

    private static Rules.Proxies proxies(RulesNode node) throws Refusal {
        Rules.Proxies usual = Rules.DEFAULT.proxies();
        var proxies =
                new Rules.Proxies(
                        node.yesNo("allowed", usual.allowed()),
                        node.choice("holder", usual.holder()),
                        new Cap(
                                node.wholeOrNothing("maxPerHolder"),
                                node.percentOrNothing("maxPercent"),
                                node.wholeOrNothing("maxForChair")),
                        node.whole("deadlineHours", usual.deadlineHours()),
                        node.choice("late", usual.late()),
                        node.choice("blank", usual.blank()),
                        node.yesNo("resumes", usual.resumes()),
                        node.yesNo("inSecretBallots", usual.inSecretBallots()));
        node.end();
        return proxies;
    }

    private static Rules.Majorities majorities(RulesNode node) throws Refusal {
        Rules.Majorities usual = Rules.DEFAULT.majorities();
        var majorities =
                new Rules.Majorities(
                        node.choice("default", usual.usual()),
                        node.part("statutes", usual.statutes()),
                        node.part("dissolution", usual.dissolution()),
                        node.yesNo("abstentionsCount", usual.abstentionsCount()),
                        node.choice("tie", usual.tie()));
        node.end();
        return majorities;
    }

    private static Rules.Notice notice(RulesNode node) throws Refusal {
        Rules.Notice usual = Rules.DEFAULT.notice();
        var notice =
                new Rules.Notice(
                        node.whole("convocationDays", usual.convocationDays()),
                        node.whole("agendaDays", usual.agendaDays()),
                        node.whole("candidacyDays", usual.candidacyDays()));
        node.end();
        return notice;
    }

    /** All keys, in the order they are documented: the same rules are the same text. */
    public static String write(Rules rules) {
        ObjectNode root = MAPPER.createObjectNode();
        ObjectNode votes = root.putObject("votes").put("by", rules.votes().by().code());
        ArrayNode table = votes.putArray("table");
        rules.votes().table().forEach(band -> band(table.addObject(), band));
        ArrayNode categories = root.putArray("categories");
        rules.categories().forEach(categories::add);
        root.putObject("recordDate").put("daysBefore", rules.recordDaysBefore());
        root.put("seniorityDays", rules.seniorityDays());
        root.putObject("dues")
                .put("rule", rules.dues().rule().code())
                .put("graceDays", rules.dues().graceDays());
        write(root.putObject("quorum"), rules.quorum());
        root.putObject("secondCall")
                .put("allowed", rules.secondCall().allowed())
                .put("minDays", rules.secondCall().minDays())
                .put("quorum", rules.secondCall().quorum().code());
        write(root.putObject("proxy"), rules.proxies());
        root.putObject("majority")
                .put("default", rules.majorities().usual().code())
                .put("statutes", rules.majorities().statutes().toString())
                .put("dissolution", rules.majorities().dissolution().toString())
                .put("abstentionsCount", rules.majorities().abstentionsCount())
                .put("tie", rules.majorities().tie().code());
        root.putObject("notice")
                .put("convocationDays", rules.notice().convocationDays())
                .put("agendaDays", rules.notice().agendaDays())
                .put("candidacyDays", rules.notice().candidacyDays());
        return MAPPER.writeValueAsString(root);
    }

    private static void band(ObjectNode row, Band band) {
        if (band.category() != null) {
            row.put("category", band.category());
        } else {
            row.put("upTo", band.upTo());
        }
        row.put("votes", band.votes());
    }

    private static void write(ObjectNode node, Rules.Quorum quorum) {
        node.put("kind", quorum.kind().code());
        if (quorum.kind() == QuorumKind.NUMBER) {
            node.put("value", quorum.value().numerator());
        } else {
            node.put("value", quorum.value().toString());
        }
        node.put("base", quorum.base().code())
                .put("unit", quorum.unit().code())
                .put("counts", quorum.counts().code())
                .put("rounding", quorum.rounding().code())
                .put("when", quorum.when().code());
    }

    private static void write(ObjectNode node, Rules.Proxies proxies) {
        Cap cap = proxies.cap();
        node.put("allowed", proxies.allowed()).put("holder", proxies.holder().code());
        node.put("maxPerHolder", cap.perHolder());
        if (cap.percent() == null) {
            node.putNull("maxPercent");
        } else {
            node.put("maxPercent", cap.percent().stripTrailingZeros());
        }
        node.put("maxForChair", cap.forChair());
        node.put("deadlineHours", proxies.deadlineHours())
                .put("late", proxies.late().code())
                .put("blank", proxies.blank().code())
                .put("resumes", proxies.resumes())
                .put("inSecretBallots", proxies.inSecretBallots());
    }

    /** The mapper of this room, for other JSON it keeps. */
    static ObjectMapper mapper() {
        return MAPPER;
    }
}
