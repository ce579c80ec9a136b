package app.saddlebag.ui.print;

import app.saddlebag.ui.print.Printout.Pages;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.PageRange;
import javafx.print.Paper;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.stage.Window;

/**
 * The system's printers, as far as printing needs them.
 *
 * @param usual null where there is none
 */
record Printers(Printer usual) {

    /** An ordinary margin, in points, where no printer says one. */
    private static final double MARGIN = 54;

    /** What became of a wish to print. */
    enum Outcome { GIVEN_UP, PRINTED, FAILED }

    /** Asks the system; on a worker. */
    static Printers find() {
        Printer usual = Printer.getDefaultPrinter();
        return new Printers(usual != null ? usual : Printer.getAllPrinters().stream().findFirst().orElse(null));
    }

    boolean isEmpty() {
        return usual == null;
    }

    /** The usual printer's usual paper; where there is none, an ordinary one. */
    PaperForm paper(PageOrientation orientation) {
        if (!isEmpty()) {
            return PaperForm.of(layout(orientation));
        }
        boolean portrait = orientation == PageOrientation.PORTRAIT;
        return new PaperForm(portrait ? Paper.A4.getWidth() : Paper.A4.getHeight(), portrait ? Paper.A4.getHeight() : Paper.A4.getWidth(),
                new Insets(MARGIN));
    }

    private PageLayout layout(PageOrientation orientation) {
        return usual.createPageLayout(usual.getDefaultPageLayout().getPaper(), orientation, Printer.MarginType.DEFAULT);
    }

    /** Asks the person for the printer, the paper and the pages, and prints those. */
    Outcome print(Printout printout, PageOrientation orientation, Window window) {
        PrinterJob job = PrinterJob.createPrinterJob(usual);
        if (job == null) {
            return Outcome.FAILED;
        }
        job.getJobSettings().setPageLayout(layout(orientation));
        job.getJobSettings().setJobName(printout.title());
        if (!job.showPrintDialog(window)) {
            job.cancelJob();
            return Outcome.GIVEN_UP;
        }
        return send(job, printout);
    }

    /** Prints what the job's settings say, on paper as they say. */
    static Outcome send(PrinterJob job, Printout printout) {
        PageLayout layout = job.getJobSettings().getPageLayout();
        Pages pages = printout.on(PaperForm.of(layout).area());
        PageRange[] ranges = job.getJobSettings().getPageRanges();
        boolean sent = IntStream.range(0, pages.count()).filter(index -> isIn(ranges, index + 1))
                .allMatch(index -> job.printPage(layout, Daylight.dressed(pages.page(index))));
        if (!sent) {
            job.cancelJob();
        }
        return sent && job.endJob() ? Outcome.PRINTED : Outcome.FAILED;
    }

    /** @param ranges null for all pages */
    private static boolean isIn(PageRange[] ranges, int page) {
        return ranges == null || ranges.length == 0
                || Stream.of(ranges).anyMatch(range -> range.getStartPage() <= page && page <= range.getEndPage());
    }
}
