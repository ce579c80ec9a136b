package app.saddlebag.filter.query;

import app.saddlebag.filter.Filter;
import app.saddlebag.filter.Term;
import java.util.List;
import java.util.Objects;

/**
 * A filter in two parts. Rows that match the query and the remainder are the rows that match the filter; the query alone
 * lets too much through, never too little.
 *
 * @param query     what the bank's side evaluates
 * @param remainder what is left to evaluate here; empty when the query says it all. It need not repeat what the query
 *                  says
 * @param local     every term of the remainder with the reason, in the filter's order
 */
public record Compiled(FlanksQuery query, Filter remainder, List<Local> local) {

    public Compiled {
        local = List.copyOf(local);
    }

    /** Why a term is evaluated here. */
    public record Local(Term term, Reason reason) {
        public Local {
            Objects.requireNonNull(term, "term");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** Why the API cannot be asked a term, or not all of it. */
    public enum Reason {
        /** The API only includes. */
        NEGATION("filter.local.negation"),
        /** Notes, tags, and what holds of a row beyond its fields are known here alone. */
        OURS("filter.local.ours"),
        /** Some rows carry a category of the person's own. */
        OWN_CATEGORY("filter.local.own-category"),
        /** Banks tell a category in several words: the query asks for all that are known, and the tree decides here. */
        CATEGORY_TREE("filter.local.category-tree"),
        /** One text a field goes to the API; another, longer one did. */
        SECOND_TEXT("filter.local.second-text"),
        /** The expression uses what not every engine has, or is read differently by some. */
        DIALECT("filter.local.dialect"),
        /** The expression is longer than one may be. */
        LENGTH("filter.local.length"),
        /** Its characters are written in more ways than an expression can list. */
        SPELLING("filter.local.spelling"),
        /** Rows have the currency's code, where a bank may have written another word for it. */
        CURRENCY_WORD("filter.local.currency-word"),
        /** The API's limits are inclusive: the query asks for the limit too, and it is left out here. */
        OPEN_LIMIT("filter.local.open-limit"),
        /** The bank's rows are spread over several kinds of product, which one query cannot name. */
        ENTITY("filter.local.entity"),
        /** No product is known whose name could be looked up. */
        NO_PRODUCTS("filter.local.no-products"),
        /** Another product has the same id. */
        SHARED_ID("filter.local.shared-id");

        private final String key;

        Reason(String key) {
            this.key = key;
        }

        /** Message key of the sentence for the person. */
        public String key() {
            return key;
        }
    }
}
