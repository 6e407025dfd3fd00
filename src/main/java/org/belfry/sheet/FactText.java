package org.belfry.sheet;

import org.belfry.date.Edtf;
import org.jspecify.annotations.Nullable;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A fact in one line, for a table; dates as EDTF. */
public final class FactText {
    private FactText() {}

    /** The code of the fact's kind, for its text key. */
    public static String kind(Fact fact) {
        return switch (fact) {
            case Fact.Section section -> FactWriter.word(section.kind());
            case Fact.Passage passage -> FactWriter.word(passage.kind());
            default -> fact.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
        };
    }

    public static String of(Fact fact) {
        return switch (fact) {
            case Fact.Name f -> f.name();
            case Fact.Location f -> f.country();
            case Fact.Population f -> join(Long.toString(f.count()), date(f.year()));
            case Fact.Link f -> join(f.label(), f.target());
            case Fact.SafetyContract f -> f.date().text();
            case Fact.Membership f -> join(f.network(), date(f.since()));
            case Fact.Seat f -> join(f.network(), f.body(), f.role(), date(f.span()));
            case Fact.Twin f -> join(f.city(), f.country(), date(f.since()));
            case Fact.Participation f ->
                    join(
                            f.network(),
                            f.kind().code(),
                            f.role().code(),
                            f.title(),
                            f.place(),
                            f.country(),
                            date(f.date()));
            case Fact.Person f -> join(f.civility(), f.name(), f.function());
            case Fact.Statement f -> join(f.text(), f.by());
            case Fact.Section f -> join(f.title(), f.text(), date(f.date()));
            case Fact.Indicator f ->
                    join(
                            f.measure(),
                            f.value() == null ? null : f.value().toString(),
                            f.unit(),
                            date(f.year()));
            case Fact.Passage f -> f.text();
        };
    }

    private static @Nullable String date(@Nullable Edtf date) {
        return date == null ? null : date.text();
    }

    private static String join(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
