package org.belfry.assembly;

/** To whom a proxy is given. */
public sealed interface Holder {
    /** Another member, whoever is in the room for it. */
    record Line(String line) implements Holder {}

    /** Whoever presides. */
    record Chair() implements Holder {}

    /** Nobody was named. */
    record Blank() implements Holder {}

    /** A person by name, where the rules let anyone hold. */
    record Person(String name) implements Holder {}
}
