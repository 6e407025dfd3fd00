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
    private static final List<String> FOCAL = List.of("focal point", "point focal");

    private PostKinds() {}

    static String of(String function) {
        String folded = Folding.fold(function);
        if (FOCAL.stream().anyMatch(folded::contains)) {
            return "focal-point";
        }
        return ELECTED.stream().anyMatch(folded::contains) ? "elected" : "officer";
    }
}
