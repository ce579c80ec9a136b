package app.saddlebag.insight.merchant;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Filter;
import app.saddlebag.filter.Span;
import app.saddlebag.filter.Term;
import app.saddlebag.filter.Text;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.Matches;
import app.saddlebag.ledger.RowCursor;
import app.saddlebag.ledger.SearchCancellation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * What a filter has to say to find the rows of one merchant. The filter knows nothing of {@link Merchants}, so the term is the
 * one, of those a person would write, that misses the fewest of their rows and finds the fewest of others.
 *
 * @param merchant whose rows they are, as {@link Merchants} writes it
 * @param term     that finds them
 * @param rows     how many rows of the merchant there are
 * @param found    how many rows the term finds
 */
public record Alike(String merchant, Term term, int rows, int found) {

    /** More alternatives than these are no filter that anybody would read. */
    private static final int MOST_ALTERNATIVES = 8;

    /**
     * Of the merchant that all of some rows went to or came from. Reads every row of the ledger: worker only.
     *
     * @param rowIds local numbers
     * @return empty where they name no merchant, or several
     * @throws CancellationException when cancelled
     */
    public static Optional<Alike> of(Ledger ledger, long[] rowIds, LocalDate today, SearchCancellation cancellation) {
        return MerchantRows.of(ledger, rowIds, cancellation).map(rows -> new Search(ledger, rows, today, cancellation).best());
    }

    private static final class Search {

        private final Ledger ledger;
        private final String merchant;
        private final LocalDate today;
        private final SearchCancellation cancellation;
        private final BitSet rows;
        private final Set<String> shops = new LinkedHashSet<>();
        private final Set<String> descriptions = new LinkedHashSet<>();

        Search(Ledger ledger, MerchantRows of, LocalDate today, SearchCancellation cancellation) {
            this.ledger = ledger;
            this.merchant = of.merchant();
            this.today = today;
            this.cancellation = cancellation;
            rows = of.positions();
            RowCursor cursor = ledger.cursor();
            rows.stream().forEach(position -> take(cursor.at(position)));
        }

        private void take(RowCursor row) {
            if (row.shop() != 0 && shops.size() <= MOST_ALTERNATIVES) {
                shops.add(row.shop(row.shop()));
            }
            String description = row.description();
            if (description != null && descriptions.size() <= MOST_ALTERNATIVES) {
                descriptions.add(description);
            }
        }

        /** Of equally good ones the first: what tells the next row of the same merchant comes before what tells these alone. */
        Alike best() {
            Alike best = null;
            int fewest = Integer.MAX_VALUE;
            for (Term term : candidates()) {
                Matches matches = ledger.search(Filter.of(term), today, cancellation, null);
                int wrong = wrong(matches);
                if (wrong < fewest) {
                    fewest = wrong;
                    best = new Alike(merchant, term, rows.cardinality(), matches.size());
                }
            }
            return best;
        }

        private List<Term> candidates() {
            List<Term> candidates = new ArrayList<>();
            if (!shops.isEmpty() && shops.size() <= MOST_ALTERNATIVES) {
                candidates.add(equal(Field.SHOP, shops));
            }
            candidates.add(contains(Field.DESCRIPTION));
            candidates.add(contains(Field.SHOP));
            candidates.add(contains(Field.ANY));
            if (!descriptions.isEmpty() && descriptions.size() <= MOST_ALTERNATIVES) {
                candidates.add(equal(Field.DESCRIPTION, descriptions));
            }
            return candidates;
        }

        private static Term equal(Field field, Collection<String> values) {
            return Term.equal(field, values.toArray(String[]::new));
        }

        private Term contains(Field field) {
            return new Term.OfText(field, List.of(new Text.Contains(merchant)), false, Span.NOWHERE);
        }

        /** Rows of the merchant that it misses, and rows of others that it finds. */
        private int wrong(Matches matches) {
            BitSet difference = new BitSet();
            for (int position : matches.positions()) {
                difference.set(position);
            }
            difference.xor(rows);
            return difference.cardinality();
        }
    }
}
