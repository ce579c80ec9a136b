package app.saddlebag.ui.print;

import javafx.print.PageOrientation;
import javafx.scene.layout.Region;

/** What can be put on paper, whatever the size of the paper. JavaFX thread only. */
public interface Printout {

    /** Names the job and heads its pages. */
    String title();

    /** How the paper lies best. */
    PageOrientation orientation();

    /**
     * Lays it out.
     *
     * @param paper what a printer can reach of one
     */
    Pages on(Area paper);

    /** In points, of which there are 72 to an inch. */
    record Area(double width, double height) {
    }

    /** What was laid out for one size of paper. */
    interface Pages {

        /** At least one. */
        int count();

        /**
         * Draws one, as wide and as high as the area it was laid out for.
         *
         * @param index from 0
         */
        Region page(int index);
    }
}
