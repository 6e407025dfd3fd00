package org.belfry.report.ui;

import org.belfry.paper.Printing;
import org.belfry.text.Refusal;

import java.util.List;

/** The printers a paper can be sent to; asked off the FX thread. */
interface Printers {
    /** One printer. */
    interface Printer {
        String name();

        /** Sends a PDF; the title is the job's name in the printer's queue. */
        void print(byte[] pdf, String title) throws Refusal;
    }

    /** The printers, the usual one first; refuses when there is none. */
    List<Printer> all() throws Refusal;

    /** Those of this computer. */
    static Printers ofThisComputer() {
        return () ->
                Printing.printers().stream()
                        .<Printer>map(service ->
                                new Printer() {
                                    @Override
                                    public String name() {
                                        return service.getName();
                                    }

                                    @Override
                                    public void print(byte[] pdf, String title) throws Refusal {
                                        Printing.print(pdf, service, title);
                                    }
                                })
                        .toList();
    }
}
