package app.saddlebag.ui.page;

import app.saddlebag.model.Connection;
import app.saddlebag.model.StoredProduct;
import javafx.beans.value.ObservableValue;

/** How one page leads to another, or to the Link, without knowing it. */
public interface Navigator {

    void go(Place place);

    /**
     * Leads to the transactions, filtered.
     *
     * @param filter text of a filter; empty shows all
     */
    void showTransactions(String filter);

    /** Asks, above the transactions, about the pairs of them that may be one event. */
    void showPairs();

    /** Shows all that is known of one product, above the page in front. */
    void showProduct(StoredProduct product);

    /** Shows how filters are written, and the keys, above the page in front. */
    void help();

    /** Offers to write what is here into a file, above the page in front: of the transactions, what is filtered by there. */
    void export();

    /** Opens the Link for a new bank. */
    void connectBank();

    /** Asks for statements in files, to be taken in. */
    void importStatements();

    /** Opens the Link for a bank that wants the person again. */
    void renew(Connection connection);

    /** Brings a connection up to date; does nothing while another sync runs. */
    void sync(Connection connection);

    /** Whether a sync is under way, so that another would not begin. */
    ObservableValue<Boolean> syncing();
}
