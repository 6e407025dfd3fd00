package org.belfry.sync;

import tools.jackson.core.io.JsonStringEncoder;

/** Text as a JSON string, with as few escapes as JSON allows. */
final class Quoted {
    private Quoted() {}

    static String text(String text) {
        var out = new StringBuilder(text.length() + 2).append('"');
        JsonStringEncoder.getInstance().quoteAsString(text, out);
        return out.append('"').toString();
    }
}
