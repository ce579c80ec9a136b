package app.saddlebag.insight.merchant;

import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.RowCursor;
import app.saddlebag.ledger.SearchCancellation;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * Where the rows of one merchant stand in a ledger.
 *
 * @param merchant as {@link Merchants} writes it
 * @param positions of its rows but for the hidden ones, which no filter finds unless it asks for them
 */
public record MerchantRows(String merchant, BitSet positions) {

    private static final int CHECK_EVERY = 0xFFF;

    /**
     * Of the merchant that all of some rows went to or came from. Reads every row of the ledger: worker only.
     *
     * @param rowIds local numbers
     * @return empty where they name no merchant, or several
     * @throws CancellationException when cancelled
     */
    public static Optional<MerchantRows> of(Ledger ledger, long[] rowIds, SearchCancellation cancellation) {
        Merchants merchants = new Merchants();
        RowCursor cursor = ledger.cursor();
        Set<String> named = new LinkedHashSet<>();
        for (long id : rowIds) {
            int position = ledger.positionOf(id);
            if (position >= 0) {
                named.add(merchants.of(cursor.at(position)));
            }
        }
        String merchant = named.size() == 1 ? named.iterator().next() : null;
        return merchant == null ? Optional.empty()
                : Optional.of(new MerchantRows(merchant, positions(ledger, merchants, merchant, cancellation)));
    }

    private static BitSet positions(Ledger ledger, Merchants merchants, String merchant, SearchCancellation cancellation) {
        BitSet positions = new BitSet();
        RowCursor cursor = ledger.cursor();
        for (int position = 0; position < ledger.size(); position++) {
            if ((position & CHECK_EVERY) == 0) {
                cancellation.check();
            }
            if (!cursor.at(position).isHidden() && merchant.equals(merchants.of(cursor))) {
                positions.set(position);
            }
        }
        return positions;
    }
}
