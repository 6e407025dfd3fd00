package org.belfry.sheet;

/**
 * A line that begins with a heading or label.
 *
 * @param words the label as written
 * @param value what follows it, without the colon; its text is empty when nothing does
 * @param colon whether a colon stands after the label
 */
record Label(Heading heading, String words, Line value, boolean colon) {}
