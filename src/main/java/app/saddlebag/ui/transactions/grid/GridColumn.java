package app.saddlebag.ui.transactions.grid;

import app.saddlebag.ledger.SortKey;

/** The columns the grid can show, in their first order. */
public enum GridColumn {
    DATE(112, true, SortKey.DATE),
    ACCOUNT(172, true, SortKey.PRODUCT),
    DESCRIPTION(260, true, SortKey.DESCRIPTION),
    CATEGORY(182, true, SortKey.CATEGORY),
    SHOP(132, true, SortKey.SHOP),
    AMOUNT(132, true, SortKey.AMOUNT),
    BALANCE(132, true, SortKey.BALANCE),
    ENTITY(128, false, SortKey.ENTITY),
    VALUE_DATE(118, false, SortKey.VALUE_DATE),
    CURRENCY(76, false, SortKey.CURRENCY),
    KIND(92, false, null),
    TAGS(128, false, null),
    NOTE(160, false, null),
    ID(136, false, null);

    /** The size of letters that the widths are for, in pixels. */
    public static final double FONT = 13;

    private final int width;
    private final boolean shownAtFirst;
    private final SortKey sortKey;

    GridColumn(int width, boolean shownAtFirst, SortKey sortKey) {
        this.width = width;
        this.shownAtFirst = shownAtFirst;
        this.sortKey = sortKey;
    }

    /** At first, in pixels at normal size. */
    public int width() {
        return width;
    }

    public boolean shownAtFirst() {
        return shownAtFirst;
    }

    /** By what the ledger orders this column; null where it cannot. */
    public SortKey sortKey() {
        return sortKey;
    }

    /** Figures stand on the right. */
    public boolean isFigure() {
        return this == AMOUNT || this == BALANCE;
    }
}
