package org.belfry.sheet;

import org.belfry.text.Folding;

import java.util.List;

/** Tells what kind of post a function is, by the words of both languages. */
final class PostKinds {
    private static final List<String> ELECTED =
            List.of(
                    "mayor",
                    "maire",
                    "councillor",
                    "conseiller municipal",
                    "conseillere municipale",
                    "alderman",
                    "echevin",
                    "bourgmestre",
                    "president");

    /** Whoever works for the mayor is not elected: a function that begins so is an office. */
    private static final List<String> OFFICES =
            List.of(
                    "adviser",
                    "advisor",
                    "assistant",
                    "cabinet",
                    "charge",
                    "chef",
                    "chief",
                    "coordinat",
                    "direct",
                    "head",
                    "office",
                    "secretar");

    private static final List<String> FOCAL = List.of("focal point", "point focal");

    private PostKinds() {}

    static String of(String function) {
        String folded = Folding.fold(function);
        if (FOCAL.stream().anyMatch(folded::contains)) {
            return "focal-point";
        }
        boolean office = OFFICES.stream().anyMatch(folded::startsWith);
        return !office && ELECTED.stream().anyMatch(folded::contains) ? "elected" : "officer";
    }
}
