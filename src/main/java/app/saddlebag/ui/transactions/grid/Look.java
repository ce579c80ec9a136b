package app.saddlebag.ui.transactions.grid;

/** How the grid looks. */
public enum Look {

    /** Two lines to a row: whom it went to or came from, and beneath it what the bank wrote. */
    LINES(48),

    /** One line to a row, in columns of the person's choice. */
    COLUMNS(32);

    private final double rowHeight;

    Look(double rowHeight) {
        this.rowHeight = rowHeight;
    }

    /** As the style sheet says it, in pixels at normal size; what the table makes of it tells the present scale. */
    double rowHeight() {
        return rowHeight;
    }

    public Look other() {
        return this == LINES ? COLUMNS : LINES;
    }

    /** Reads a look's name; two lines for what is none. */
    public static Look parse(String name) {
        return name.equals(COLUMNS.name()) ? COLUMNS : LINES;
    }
}
