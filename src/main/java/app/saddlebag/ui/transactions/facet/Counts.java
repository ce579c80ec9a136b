package app.saddlebag.ui.transactions.facet;

import app.saddlebag.filter.Filter;
import app.saddlebag.ledger.SearchCancellation;
import java.util.List;

/** Counts the transactions behind a facet's lines and bars. Every method is called on a worker and may take its time. */
public interface Counts {

    /** The banks, categories or products of the transactions that match, most transactions first. */
    List<FacetValue> choices(Kind kind, Filter others, SearchCancellation cancellation);

    /** How many transactions match. */
    long count(Filter filter, SearchCancellation cancellation);

    enum Kind { ENTITY, PRODUCT, CATEGORY }
}
