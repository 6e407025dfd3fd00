package org.belfry.report;

import org.belfry.date.DateWriter;
import org.belfry.paper.AtomicFile;
import org.belfry.paper.Fonts;
import org.belfry.paper.PageSize;
import org.belfry.paper.Pdf;
import org.belfry.paper.Progress;
import org.belfry.paper.Templates;
import org.belfry.text.Language;
import org.belfry.text.Refusal;
import org.belfry.text.Texts;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Map;

/** Prints the summaries of members, one or many, as a PDF in the reader's language. */
public final class SummaryPaper {
    private static final String TEMPLATE = "report/summary.html";

    private final Fonts fonts;
    private final Templates templates;
    private final Texts texts;
    private final DateWriter dates;
    private final PageSize size;
    private final LocalDate today;

    /**
     * @param ownTemplates the folder of the user's own templates, if there is one
     * @param today the day printed at the foot
     */
    public SummaryPaper(
            Fonts fonts,
            Language language,
            PageSize size,
            LocalDate today,
            @Nullable Path ownTemplates) {
        this.fonts = fonts;
        this.size = size;
        this.today = today;
        texts = new Texts(language);
        dates = new DateWriter(language);
        templates = new Templates(texts, ownTemplates);
    }

    /**
     * Writes the summaries into a file, as they come; the whole file or nothing.
     *
     * @param progress told the number of members done
     */
    public void save(Iterator<MemberSummary> members, Path file, Progress progress) throws Refusal {
        AtomicFile.write(file, out -> write(members, out, progress));
    }

    /** Writes the summaries to a stream, for a preview or a printer. */
    public void write(Iterator<MemberSummary> members, OutputStream out, Progress progress)
            throws Refusal, IOException {
        if (!members.hasNext()) {
            throw new Refusal("report.summary.nobody");
        }
        MemberSummary first = members.next();
        boolean several = members.hasNext();
        String title =
                several
                        ? texts.of("report.summary.titles")
                        : texts.of("report.summary.title", first.name());
        Pdf.Build build = several ? Pdf.Build.LONG : Pdf.Build.TAGGED;
        try (var pdf = new Pdf(fonts, build, texts.language(), title)) {
            append(pdf, first);
            long done = 1;
            progress.done(done);
            while (members.hasNext()) {
                append(pdf, members.next());
                progress.done(++done);
            }
            pdf.writeTo(out);
        }
    }

    private void append(Pdf pdf, MemberSummary member) throws Refusal, IOException {
        Map<String, Object> values = new SummaryPage(member, texts, dates).values(today);
        values.put("language", texts.language().code());
        values.put("size", size.css());
        pdf.append(templates.fill(TEMPLATE, values), member.name());
    }
}
