package org.belfry.report.ui;

import org.belfry.kit.Progress;
import org.belfry.paper.AtomicFile;
import org.belfry.paper.Pages;
import org.belfry.report.ui.Paper.Picture;
import org.belfry.report.ui.Paper.Size;
import org.belfry.text.Language;
import org.belfry.text.Refusal;
import org.belfry.text.Texts;
import org.jspecify.annotations.Nullable;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes papers and pictures of their pages; all of it on one lane, since pages are one's own. */
final class PreviewInteractor {
    private final SummaryPrinting printing;
    private @Nullable Pages pages;

    PreviewInteractor(SummaryPrinting printing) {
        this.printing = printing;
    }

    /** Makes the paper of these members, or of all that match the words when none are named. */
    Paper make(String words, List<String> members, Language language, Progress progress)
            throws Refusal, IOException {
        List<String> ids = members.isEmpty() ? printing.matching(words, language) : members;
        progress.total(ids.size());
        progress.stopIfCancelled();
        var out = new ByteArrayOutputStream();
        printing.write(
                ids,
                language,
                out,
                done -> {
                    progress.count(done);
                    progress.stopIfCancelled();
                });
        byte[] pdf = out.toByteArray();
        String name = ids.size() == 1 ? printing.name(ids.getFirst(), language) : "";
        return new Paper(pdf, ids.size(), name, sizes(open(pdf)));
    }

    private Pages open(byte[] pdf) throws IOException {
        close();
        Pages opened = Pages.of(pdf);
        pages = opened;
        return opened;
    }

    private static List<Size> sizes(Pages pages) {
        var sizes = new ArrayList<Size>();
        for (int i = 0; i < pages.count(); i++) {
            sizes.add(new Size(pages.width(i), pages.height(i)));
        }
        return List.copyOf(sizes);
    }

    /**
     * The picture of a page.
     *
     * @param scale pixels a point
     */
    Picture picture(Paper paper, int page, double scale) throws IOException {
        Pages opened = pages == null ? open(paper.pdf()) : pages;
        BufferedImage image = opened.picture(page, (float) scale);
        int width = image.getWidth();
        int height = image.getHeight();
        return new Picture(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }

    /** Lets go of the pages; they are opened again when a picture is asked for. */
    void close() throws IOException {
        Pages opened = pages;
        pages = null;
        if (opened != null) {
            opened.close();
        }
    }

    /** Saves the paper; the whole file or nothing. */
    static void save(Paper paper, Path file) throws Refusal {
        AtomicFile.write(file, out -> out.write(paper.pdf()));
    }

    /** What the paper is called, in its own language, as a file may be. */
    static String title(Paper paper, Language language) {
        var texts = new Texts(language);
        String title =
                paper.name().isEmpty()
                        ? texts.of("report.preview.file.many")
                        : texts.of("report.preview.file.one", paper.name());
        return title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", "-").strip();
    }
}
