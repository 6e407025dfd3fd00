package org.belfry;

import org.belfry.member.MemberPage;
import org.belfry.paper.Progress;
import org.belfry.report.ui.SummaryPrinting;
import org.belfry.text.Language;
import org.belfry.text.Refusal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** What the preview of summaries asks of an open file. */
record Summaried(Wiring wiring, Session session) implements SummaryPrinting {
    @Override
    public void write(List<String> members, Language language, OutputStream out, Progress progress)
            throws Refusal, IOException {
        wiring.summaryPrint(session.database(), language).write(members, out, progress);
    }

    @Override
    public List<String> matching(String words, Language language) throws Refusal {
        return session.members().ids(words, language);
    }

    @Override
    public String name(String member, Language language) throws Refusal {
        return session.pages()
                .page(member, language)
                .map(MemberPage::facts)
                .map(MemberPage.Facts::shown)
                .orElse("");
    }
}
