package app.saddlebag.ui;

import app.saddlebag.ui.kit.Sheets.Question;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Page;
import app.saddlebag.ui.print.PrintSheet;
import app.saddlebag.ui.print.Printout;
import java.util.Optional;

/** Prints the page in front: the rows that were found, or the page as it is. */
record Printing(Ui ui, Shell shell) {

    /** More pages than these may not be what somebody meant. */
    private static final int MANY = 80;
    /** A common paper, to know about how many pages there will be. */
    private static final Printout.Area COMMON = new Printout.Area(730, 490);

    /** @param scale of the window, 1 being 100 % */
    void print(double scale) {
        Optional<Printout> printout = shell.front().flatMap(Page::printout);
        if (printout.isEmpty()) {
            ui.toasts().tell(ui.text("print.nothing"));
            return;
        }
        int pages = printout.get().on(COMMON).count();
        if (pages > MANY) {
            ui.sheets().confirm(new Question(ui.text("print.many"), ui.text("print.many.about", ui.formats().count(pages)),
                    ui.text("print.many.go-on"), false), () -> PrintSheet.open(ui, printout.get(), scale));
        } else {
            PrintSheet.open(ui, printout.get(), scale);
        }
    }
}
