package app.saddlebag.ui;

/** How one page leads to another without knowing it. */
public interface Navigator {

    void go(Place place);

    /**
     * Leads to the transactions, filtered.
     *
     * @param filter text of a filter; empty shows all
     */
    void showTransactions(String filter);
}
