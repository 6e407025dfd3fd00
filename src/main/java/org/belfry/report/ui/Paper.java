package org.belfry.report.ui;

import java.util.List;

/**
 * A paper that was made.
 *
 * @param members how many members it has
 * @param name of its one member; empty for several
 * @param sizes of its pages
 */
record Paper(byte[] pdf, int members, String name, List<Size> sizes) {
    /** The size of a page in points, 72 to the inch. */
    record Size(double width, double height) {}

    /** A page as pixels, line by line from the top left, each 0xAARRGGBB. */
    record Picture(int width, int height, int[] pixels) {}
}
