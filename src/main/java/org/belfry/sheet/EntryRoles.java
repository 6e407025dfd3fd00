package org.belfry.sheet;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words an entry begins with when it says what the member did: "Partner of the ...". */
final class EntryRoles {
    /** A role and the word after its phrase. */
    record Found(Role role, int next) {}

    private record Pattern(Role role, Phrase phrase, boolean needsKind) {}

    private static final int WORDS_BEFORE_PARTNER = 7;
    private static final Set<String> SPEECH = Set.of("speech", "presentation", "intervention");
    private static final Phrase AT = Phrase.of("at|during|a|au|aux|lors de|du|d|des?");
    private static final Phrase ARTICLE = Phrase.of("the|la|le|les|l|a|an|un|une");

    private static final List<Pattern> PATTERNS =
            List.of(
                    pattern(Role.PARTNER, "associate|associated? partner of|in|at|for|to|on"),
                    pattern(
                            Role.PARTNER,
                            "partenaire|partenaires associe? de|du|d|des|dans|au|aux|a|pour"),
                    pattern(Role.PILOT, "co? pilot|copilot|leader|coordinator of|in|for"),
                    pattern(Role.PILOT, "pilot city|town|site of|in|for?"),
                    pattern(Role.PILOT, "ville|site pilote de|du|d|des|pour?"),
                    pattern(Role.PILOT, "co? pilote|copilote|coordinateur de|du|d|des"),
                    pattern(Role.PILOT, "chef de file de|du|d|des"),
                    pattern(
                            Role.PRESENTATION,
                            "presentation|presentations|speech|speaker|intervention at|during|to"),
                    new Pattern(Role.PRESENTATION, Phrase.of("presentation on|in the?"), true),
                    pattern(
                            Role.PRESENTATION,
                            "presentation|intervention|intervenant a|au|aux|lors|dans|pendant"
                                    + " de|du|d|des?"),
                    pattern(Role.CANDIDATE, "candidate|candidacy|applicant for|to|in"),
                    pattern(Role.CANDIDATE, "candidat|candidate|candidature a|au|aux|pour|du|de|d"),
                    pattern(
                            Role.HOST,
                            "co? host|hosted|hosting|organiser|organizer|organised|organisation"
                                    + "|organization of|by?"),
                    pattern(Role.HOST, "accueil|hote|organisation|organisateur de|du|d|des"),
                    pattern(
                            Role.PARTICIPANT,
                            "participant|participants|participation|participated|attendance in|at"
                                    + "|to|of"),
                    pattern(Role.PARTICIPANT, "participation|presence|present|presente a|au|aux"),
                    pattern(Role.PARTICIPANT, "present at|in"),
                    pattern(Role.PARTICIPANT, "a participe a|au|aux"),
                    pattern(Role.PARTICIPANT, "attended"),
                    new Pattern(
                            Role.PARTICIPANT,
                            Phrase.of("member|membre of|in|de|du|d|des the|la|le|les|l?"),
                            true));

    private final EntryKinds kinds;
    private final Map<String, List<Pattern>> byBeginning = new HashMap<>();

    EntryRoles(EntryKinds kinds) {
        this.kinds = kinds;
        for (Pattern pattern : PATTERNS) {
            for (String word : pattern.phrase().beginnings()) {
                byBeginning.computeIfAbsent(word, key -> new ArrayList<>()).add(pattern);
            }
        }
    }

    private static Pattern pattern(Role role, String phrase) {
        return new Pattern(role, Phrase.of(phrase), false);
    }

    /**
     * The role an entry begins with.
     *
     * @param free the first place in the text where a quotation or a link begins: words from there
     *     on belong to the title
     */
    @Nullable Found read(Words words, int free) {
        Found found = at(words, 0, free);
        int limit = Math.min(words.size(), WORDS_BEFORE_PARTNER);
        for (int i = 1; found == null && i < limit && words.get(i).start() < free; i++) {
            Found inside = at(words, i, free);
            found = inside != null && inside.role() == Role.PARTNER ? inside : null;
        }
        found = found == null ? speech(words, free) : found;
        return found == null ? bare(words, free) : found;
    }

    /** "Speech of the mayor at the conference ...": what is behind "at" is the event. */
    private @Nullable Found speech(Words words, int free) {
        boolean speech = words.size() > 0 && SPEECH.contains(words.get(0).folded());
        for (int i = 1; speech && i < words.size() && words.get(i).start() < free; i++) {
            int at = AT.match(words, i);
            if (at > 0 && kinds.leading(words, at) != null) {
                return new Found(Role.PRESENTATION, afterArticle(words, at, free));
            }
        }
        return null;
    }

    private @Nullable Found at(Words words, int i, int free) {
        if (i >= words.size()) {
            return null;
        }
        List<Pattern> possible = byBeginning.getOrDefault(words.get(i).folded(), List.of());
        Pattern best = null;
        int end = -1;
        for (Pattern pattern : possible) {
            int next = pattern.phrase().match(words, i);
            boolean longer = next > end && words.get(next - 1).start() < free;
            if (longer && (!pattern.needsKind() || kinds.leading(words, next) != null)) {
                best = pattern;
                end = next;
            }
        }
        return best == null
                ? null
                : new Found(best.role(), afterCity(words, afterArticle(words, end, free)));
    }

    /** "Partner “X”", "Partner: X". */
    private static @Nullable Found bare(Words words, int free) {
        boolean partner =
                words.size() > 1
                        && (words.get(0).folded().equals("partner")
                                || words.get(0).folded().equals("partenaire"))
                        && words.get(0).end() < free
                        && words.get(1).start() >= Math.min(free, words.get(0).end() + 2);
        return partner ? new Found(Role.PARTNER, 1) : null;
    }

    /**
     * "Partner for the City of Brussels in Project X": whom it stood for is no part of the title.
     */
    private static int afterCity(Words words, int i) {
        int city = Phrase.of("city|ville|town of|de").match(words, i);
        for (int at = city; city > 0 && at < city + 4 && at < words.size(); at++) {
            if (words.get(at).folded().equals("in") || words.get(at).folded().equals("dans")) {
                return at + 1;
            }
        }
        return i;
    }

    private static int afterArticle(Words words, int i, int free) {
        int next = ARTICLE.match(words, i);
        return next > i && words.get(i).start() < free ? next : i;
    }
}
