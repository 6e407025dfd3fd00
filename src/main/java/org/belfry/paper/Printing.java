package org.belfry.paper;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.PDFPageable;
import org.belfry.text.Refusal;

import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import javax.print.PrintService;
import javax.print.PrintServiceLookup;

/** Prints PDFs on the printers of this computer, without a dialog. */
public final class Printing {
    private Printing() {}

    /** The printers, the usual one first. */
    public static List<PrintService> printers() throws Refusal {
        var printers = new ArrayList<>(List.of(PrintServiceLookup.lookupPrintServices(null, null)));
        PrintService usual = PrintServiceLookup.lookupDefaultPrintService();
        if (usual != null) {
            printers.remove(usual);
            printers.addFirst(usual);
        }
        if (printers.isEmpty()) {
            throw new Refusal("paper.print.noprinter");
        }
        return List.copyOf(printers);
    }

    /**
     * Sends a PDF to a printer.
     *
     * @param title the name of the job in the printer's queue
     */
    public static void print(byte[] pdf, PrintService printer, String title) throws Refusal {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PrinterJob job = PrinterJob.getPrinterJob();
            job.setPrintService(printer);
            job.setJobName(title);
            job.setPageable(new PDFPageable(document));
            job.print();
        } catch (PrinterException | IOException e) {
            throw new Refusal(e, "paper.print.failed", printer.getName());
        }
    }
}
