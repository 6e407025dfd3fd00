package org.belfry.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.belfry.text.Language;
import org.belfry.text.Refusal;
import org.junit.jupiter.api.Test;

import java.awt.print.PrinterJob;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import javax.print.PrintServiceLookup;
import javax.print.StreamPrintServiceFactory;

class PrintingTest {
    @Test
    void everyPageGoesToTheChosenPrinterWithoutADialog() throws Exception {
        StreamPrintServiceFactory[] printers =
                PrinterJob.lookupStreamPrintServices("application/postscript");
        var printed = new ByteArrayOutputStream();
        Printing.print(twoPages(), printers[0].getPrintService(printed), "Fiche – Lille");
        String postscript = printed.toString(StandardCharsets.ISO_8859_1);
        assertThat(postscript).startsWith("%!PS").contains("%%Page: 1 1", "%%Page: 2 2");
    }

    @Test
    void withoutAPrinterOneSentenceSaysWhatToDo() {
        assumeTrue(PrintServiceLookup.lookupPrintServices(null, null).length == 0);
        Refusal refusal = catchThrowableOfType(Refusal.class, Printing::printers);
        assertThat(refusal.key()).isEqualTo("paper.print.noprinter");
    }

    private static byte[] twoPages() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var pdf = new Pdf(new Fonts(), Pdf.Build.TAGGED, Language.FRENCH, "Fiche")) {
            pdf.append(
                    "<html><body><p>1</p><p style='page-break-before: always'>2</p></body></html>",
                    "Lille");
            pdf.writeTo(out);
        }
        return out.toByteArray();
    }
}
