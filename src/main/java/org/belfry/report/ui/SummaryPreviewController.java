package org.belfry.report.ui;

import org.belfry.kit.Kit;

import java.util.List;

/** Shows summaries of members before they are saved or printed. */
public final class SummaryPreviewController {
    private final Kit kit;
    private final SummaryPrinting printing;
    private final Printers printers;

    /** The previews of one file. */
    public SummaryPreviewController(Kit kit, SummaryPrinting printing) {
        this(kit, printing, Printers.ofThisComputer());
    }

    SummaryPreviewController(Kit kit, SummaryPrinting printing, Printers printers) {
        this.kit = kit;
        this.printing = printing;
        this.printers = printers;
    }

    /**
     * Shows the summaries of these members on a page of their own.
     *
     * @param words the search whose members are meant when none are named
     */
    public void open(String words, List<String> members) {
        kit.navigator().show(new PreviewPage(kit, printing, printers, words, members));
    }
}
