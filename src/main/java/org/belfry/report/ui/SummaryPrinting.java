package org.belfry.report.ui;

import org.belfry.paper.Progress;
import org.belfry.text.Language;
import org.belfry.text.Refusal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** What the preview asks of whoever writes summaries; every method is called off the FX thread. */
public interface SummaryPrinting {
    /**
     * Writes the summaries of these members as one PDF; the stream stays open.
     *
     * @param progress told the number of members done
     */
    void write(List<String> members, Language language, OutputStream out, Progress progress)
            throws Refusal, IOException;

    /** The ids of the members that match what is typed into the search, in their order. */
    List<String> matching(String words, Language language) throws Refusal;

    /** The name of a member, for the title and the name of the file. */
    String name(String member, Language language) throws Refusal;
}
