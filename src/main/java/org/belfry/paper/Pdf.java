package org.belfry.paper;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitWidthDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.belfry.text.Language;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.text.Normalizer;
import java.util.Calendar;

/**
 * A PDF being made of pieces of XHTML, one after the other: live text, its faces embedded, its
 * language and title set, a bookmark for each piece when there are several.
 *
 * <p>Each piece starts a page and counts its own pages. Nothing outside the XHTML is ever read:
 * only pictures that stand in it as {@code data:} are drawn.
 */
public final class Pdf implements Closeable {
    /** How a document is built. */
    public enum Build {
        /** One piece, with its structure tagged for screen readers (PDF/UA). */
        TAGGED,
        /** Any number of pieces in little memory, without tags. */
        LONG
    }

    private final PDDocument document = new PDDocument();
    private final PDDocumentOutline outline = new PDDocumentOutline();
    private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();
    private final Fonts.Embedded fonts;
    private final Build build;
    private final Language language;
    private final String title;
    private int pieces;

    public Pdf(Fonts fonts, Build build, Language language, String title) {
        this.fonts = fonts.in(document);
        this.build = build;
        this.language = language;
        this.title = title;
        // The library's own switch; else each piece would fill the console with its progress.
        XRLog.setLoggingEnabled(false);
    }

    /** Adds a piece of XHTML, with the name it has among the bookmarks. */
    public void append(String xhtml, String bookmark) throws IOException {
        if (build == Build.TAGGED && pieces > 0) {
            throw new IllegalStateException("a tagged document has one piece");
        }
        int first = document.getNumberOfPages();
        try (PdfBoxRenderer renderer = builder(xhtml).buildPdfRenderer()) {
            fonts.offerTo(renderer.getFontResolver());
            renderer.createPDFWithoutClosing();
        }
        var destination = new PDPageFitWidthDestination();
        destination.setPage(document.getPage(first));
        var item = new PDOutlineItem();
        item.setTitle(bookmark);
        item.setDestination(destination);
        outline.addLast(item);
        pieces++;
    }

    /** Writes the document; the stream stays open. */
    public void writeTo(OutputStream out) throws IOException {
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage(language.locale().toLanguageTag());
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        if (pieces > 1) {
            catalog.setDocumentOutline(outline);
            catalog.setPageMode(PageMode.USE_OUTLINES);
        }
        var information = new PDDocumentInformation();
        information.setTitle(title);
        information.setCreator("Belfry");
        information.setProducer("Belfry");
        information.setCreationDate(Calendar.getInstance());
        document.setDocumentInformation(information);
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private PdfRendererBuilder builder(String xhtml) {
        return new PdfRendererBuilder()
                .usePDDocument(document)
                .usePdfUaAccessibility(build == Build.TAGGED)
                .useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, metrics)
                .useReplacementText("\uFFFD")
                .useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null)
                .useExternalResourceAccessControl(
                        Pdf::isPictureInside,
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        Pdf::isPictureInside,
                        ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .withHtmlContent(printable(xhtml), "");
    }

    private static boolean isPictureInside(String uri, ExternalResourceType type) {
        return type == ExternalResourceType.IMAGE_RASTER && uri.startsWith("data:image/");
    }

    /** Accents composed, since the faces place no combining marks; no letters XML forbids. */
    private static String printable(String xhtml) {
        String composed = Normalizer.normalize(xhtml, Normalizer.Form.NFC);
        var out = new StringBuilder(composed.length());
        composed.codePoints().filter(Pdf::isAllowedInXml).forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean isAllowedInXml(int c) {
        return c >= 0x20
                ? (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF
                : c == '\t' || c == '\n' || c == '\r';
    }
}
