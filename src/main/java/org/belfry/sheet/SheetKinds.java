package org.belfry.sheet;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Tells a member sheet from anything else by the labels it holds. */
final class SheetKinds {
    private static final int ENOUGH = 3;
    private static final int LONGEST_LABEL = 400;

    /** What only a page about a member says; minutes and lives have the other labels as well. */
    private static final Set<Heading> OF_A_MEMBER =
            EnumSet.of(
                    Heading.GENERAL,
                    Heading.OUR_NETWORK,
                    Heading.NETWORK,
                    Heading.SAFETY,
                    Heading.POPULATION,
                    Heading.LOCATION,
                    Heading.TWINS);

    private SheetKinds() {}

    static SheetKind of(List<Line> lines, Labels labels) {
        var efus = EnumSet.noneOf(Heading.class);
        var unesco = EnumSet.noneOf(UnescoLabel.class);
        int score = 0;
        boolean member = false;
        int icons = 0;
        for (Line line : lines) {
            if (line.isBlank() || line.bullet()) {
                continue;
            }
            Label label = labels.of(line);
            if (label != null && isTelling(label, line) && efus.add(label.heading())) {
                int weight = weight(label, line);
                score += weight;
                member |= weight > 0 && OF_A_MEMBER.contains(label.heading());
            }
            unesco.add(UnescoLabel.of(line.text()));
            icons += UnescoReader.icons().contains(line.text()) ? 1 : 0;
        }
        int other = unesco(unesco, icons);
        score = member ? score : 0;
        if (Math.max(score, other) < ENOUGH) {
            return SheetKind.UNKNOWN;
        }
        return score >= other ? SheetKind.EFUS : SheetKind.UNESCO;
    }

    /** A label counts when it looks like one: short, or with a colon. */
    private static boolean isTelling(Label label, Line line) {
        int words = label.words().length();
        return label.colon()
                || line.text().length() <= words + 30
                || (label.heading() == Heading.TWINS && line.text().length() < LONGEST_LABEL);
    }

    private static int weight(Label label, Line line) {
        return switch (label.heading()) {
            case GENERAL -> Character.isDigit(line.text().charAt(0)) ? ENOUGH : 2;
            case OUR_NETWORK -> 2;
            case NETWORK -> Networks.named(label.value().text(), null) == null ? 0 : ENOUGH;
            case SAFETY, COMMITTEE -> 2;
            case POPULATION, LOCATION, TWINS, MEMBERSHIP, PARTICIPATED, ATTENDED ->
                    label.colon() ? 1 : 0;
            default -> 0;
        };
    }

    private static int unesco(Set<UnescoLabel> labels, int icons) {
        int score = Math.min(icons, 2);
        score += labels.contains(UnescoLabel.POPULATION) ? 2 : 0;
        score += labels.contains(UnescoLabel.POLICIES) ? 2 : 0;
        score += labels.contains(UnescoLabel.FOCAL_POINT) ? 1 : 0;
        score += labels.contains(UnescoLabel.MEMBER_SINCE) ? 1 : 0;
        score += labels.contains(UnescoLabel.VISION) ? 1 : 0;
        return score;
    }
}
