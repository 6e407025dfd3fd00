package org.belfry.paper;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** The pages of a PDF as pictures, for its preview. Not for several threads at once. */
public final class Pages implements Closeable {
    private final PDDocument document;
    private final PDFRenderer renderer;

    private Pages(PDDocument document) {
        this.document = document;
        renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
    }

    public static Pages of(byte[] pdf) throws IOException {
        return new Pages(Loader.loadPDF(pdf));
    }

    public static Pages of(Path pdf) throws IOException {
        return new Pages(Loader.loadPDF(pdf.toFile()));
    }

    public int count() {
        return document.getNumberOfPages();
    }

    /** The width of a page in points, 72 to the inch. */
    public float width(int page) {
        return box(page).getWidth();
    }

    /** The height of a page in points, 72 to the inch. */
    public float height(int page) {
        return box(page).getHeight();
    }

    /**
     * The picture of a page.
     *
     * @param page from 0
     * @param scale pixels a point
     */
    public BufferedImage picture(int page, float scale) throws IOException {
        return renderer.renderImage(page, scale, ImageType.RGB);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private PDRectangle box(int page) {
        return document.getPage(page).getCropBox();
    }
}
