package app.saddlebag.ui.print;

import app.saddlebag.ui.print.Printout.Area;
import javafx.geometry.Insets;
import javafx.print.PageLayout;

/**
 * A sheet of paper as it lies, in points.
 *
 * @param margins what no printer reaches, or should not
 */
record PaperForm(double width, double height, Insets margins) {

    static PaperForm of(PageLayout layout) {
        Insets margins = new Insets(layout.getTopMargin(), layout.getRightMargin(), layout.getBottomMargin(), layout.getLeftMargin());
        return new PaperForm(layout.getPrintableWidth() + margins.getLeft() + margins.getRight(),
                layout.getPrintableHeight() + margins.getTop() + margins.getBottom(), margins);
    }

    /** What is printed on. */
    Area area() {
        return new Area(width - margins.getLeft() - margins.getRight(), height - margins.getTop() - margins.getBottom());
    }

    Insets margins(double scale) {
        return new Insets(margins.getTop() * scale, margins.getRight() * scale, margins.getBottom() * scale, margins.getLeft() * scale);
    }
}
