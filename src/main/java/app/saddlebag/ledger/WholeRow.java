package app.saddlebag.ledger;

import app.saddlebag.ledger.Dictionaries.Place;
import app.saddlebag.model.Counting;
import app.saddlebag.model.Novelty;
import app.saddlebag.model.Transaction;
import java.time.LocalDate;

/** Makes a whole row out of the columns of a {@link Chunk}: the only place that reads them all. */
final class WholeRow {

    private WholeRow() {
    }

    /** @param row its number in the chunk */
    static LedgerRow of(Chunk chunk, int row) {
        Dictionaries words = chunk.dictionaries;
        Place place = words.places.value(chunk.places.get(row));
        Transaction transaction = Transaction.of(chunk.bankIds.get(row), place.kind(), chunk.amounts.get(row))
                .productId(place.product().id()).portfolioId(place.portfolioId())
                .currency(words.currencies.value(chunk.currencies.get(row))).balance(chunk.balances.get(row))
                .bookingDate(date(chunk.booked[row])).valueDate(date(chunk.valued[row]))
                .description(text(chunk.descriptions, row))
                .productDescription(words.productTexts.value(chunk.productTexts.get(row)))
                .category(words.categories.value(chunk.bankCategories.get(row)))
                .shop(words.shops.value(chunk.shops.get(row)))
                .cardNumber(words.cards.value(chunk.cards.get(row)))
                .entity(words.entities.value(chunk.entities.get(row)))
                .transfer(words.transfers.value(chunk.transfers.get(row)))
                .trade(words.trades.value(chunk.trades.get(row)))
                .type(words.types.value(chunk.types.get(row)))
                .flanksCategory(words.flanksCategories.value(chunk.flanksCategories.get(row)))
                .externalId(text(chunk.externalIds, row)).build();
        return new LedgerRow(chunk.ids[row], place.connectionId(), transaction, words.overlay(chunk.overlays.get(row)),
                isIn(chunk.vanished, row), counting(chunk, row), novelty(chunk, row), isIn(chunk.recurring, row));
    }

    private static Counting counting(Chunk chunk, int row) {
        return isIn(chunk.repeated, row) ? Counting.REPEATED
                : isIn(chunk.internal, row) ? Counting.INTERNAL : Counting.COUNTED;
    }

    private static Novelty novelty(Chunk chunk, int row) {
        return isIn(chunk.fresh, row) ? Novelty.NEW : isIn(chunk.altered, row) ? Novelty.CHANGED : Novelty.NONE;
    }

    private static boolean isIn(long[] rows, int row) {
        return rows != null && Bits.get(rows, row);
    }

    private static LocalDate date(int day) {
        return day == Chunk.NO_DAY ? null : LocalDate.ofEpochDay(day);
    }

    private static String text(TextColumn column, int row) {
        return column == null ? null : column.get(row);
    }
}
