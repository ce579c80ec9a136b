package app.saddlebag.ui.transactions.grid;

/** How the grid looks. */
public enum Look {

    /** Two lines to a row: whom it went to or came from, and beneath it what the bank wrote. */
    LINES,

    /** One line to a row, in columns of the person's choice. */
    COLUMNS;

    public Look other() {
        return this == LINES ? COLUMNS : LINES;
    }

    /** Reads a look's name; two lines for what is none. */
    public static Look parse(String name) {
        return name.equals(COLUMNS.name()) ? COLUMNS : LINES;
    }
}
