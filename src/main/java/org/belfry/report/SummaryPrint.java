package org.belfry.report;

import org.belfry.paper.Progress;
import org.belfry.text.Language;
import org.belfry.text.Refusal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/** Prints the summaries of members of the file, named by their ids. */
public final class SummaryPrint {
    private final Summaries summaries;
    private final SummaryPaper paper;
    private final Language language;

    public SummaryPrint(Summaries summaries, SummaryPaper paper, Language language) {
        this.summaries = summaries;
        this.paper = paper;
        this.language = language;
    }

    /** Saves the summaries as one PDF; the whole file or nothing. */
    public void save(List<String> members, Path file, Progress progress) throws Refusal {
        try {
            paper.save(summaries.each(members, language), file, progress);
        } catch (Summaries.Unreadable e) {
            throw e.refusal();
        }
    }

    /** Writes them to a stream, for a preview or a printer. */
    public void write(List<String> members, OutputStream out, Progress progress)
            throws Refusal, IOException {
        try {
            paper.write(summaries.each(members, language), out, progress);
        } catch (Summaries.Unreadable e) {
            throw e.refusal();
        }
    }
}
