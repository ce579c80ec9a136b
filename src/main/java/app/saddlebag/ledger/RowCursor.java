package app.saddlebag.ledger;

import app.saddlebag.model.ProductKey;
import app.saddlebag.model.Transaction;
import java.math.BigDecimal;

/**
 * Reads rows of a ledger from its columns without making them: for what looks at all of them. Values that occur often are
 * numbers here, 0 for none, which mean the same in every snapshot that follows from the ledger. Belongs to one thread.
 */
public final class RowCursor {

    /** Where there is no date. */
    public static final int NO_DAY = Chunk.NO_DAY;

    private final Ledger ledger;
    private final Dictionaries dictionaries;
    private Chunk chunk;
    private int start;
    private int row = -1;

    RowCursor(Ledger ledger) {
        this.ledger = ledger;
        dictionaries = ledger.dictionaries();
    }

    /** Moves to a position; quick where it lies near the last one. */
    public RowCursor at(int position) {
        if (chunk == null || position < start || position >= start + chunk.rows) {
            int c = ledger.chunkOf(position);
            chunk = ledger.chunk(c);
            start = ledger.start(c);
        }
        row = position - start;
        return this;
    }

    public long id() {
        return chunk.ids[row];
    }

    /** The day rows are ordered by, counted from 1970. */
    public int day() {
        return chunk.day(row);
    }

    /** {@link #NO_DAY} where the bank gave none. */
    public int valueDay() {
        return chunk.valued[row];
    }

    /** Whether its amount is a whole number of {@link #units}; sums too great or too fine for that are told by {@link Ledger#row}. */
    public boolean hasUnits() {
        return chunk.amounts.units()[row] > AmountColumn.BESIDE;
    }

    /** Its amount in ten-thousandths. */
    public long units() {
        return chunk.amounts.units()[row];
    }

    /** What it lies on: see {@link #product(int)}. */
    public int place() {
        return chunk.places.get(row);
    }

    public int currency() {
        return chunk.currencies.get(row);
    }

    public int card() {
        return chunk.cards.get(row);
    }

    public int shop() {
        return chunk.shops.get(row);
    }

    /** The person's own where there is one, else the bank's. */
    public int category() {
        return chunk.categories.get(row);
    }

    public int transfer() {
        return chunk.transfers.get(row);
    }

    public int trade() {
        return chunk.trades.get(row);
    }

    public boolean isVanished() {
        return chunk.vanished != null && Bits.get(chunk.vanished, row);
    }

    /** Whether another row tells the same and is counted instead. */
    public boolean isRepeated() {
        return chunk.repeated != null && Bits.get(chunk.repeated, row);
    }

    public boolean isHidden() {
        return !Bits.get(chunk.visible, row);
    }

    public boolean counts() {
        return chunk.uncounted == null || !Bits.get(chunk.uncounted, row);
    }

    /** The bank's text; null without one. */
    public String description() {
        return chunk.descriptions == null ? null : chunk.descriptions.get(row);
    }

    /** The bank's texts of this row and its neighbours, for those who look at many; null where none has one. */
    public String descriptions() {
        return chunk.descriptions == null ? null : chunk.descriptions.text();
    }

    /** Where the row's text begins in {@link #descriptions}; below zero without one. */
    public int descriptionStart() {
        return chunk.descriptions != null && Bits.get(chunk.descriptions.present(), row) ? chunk.descriptions.start(row) : -1;
    }

    /** Where it ends. */
    public int descriptionEnd() {
        return chunk.descriptions.end(row);
    }

    /** As the bank wrote it; null when it wrote none. */
    public BigDecimal amount() {
        return chunk.amounts.get(row);
    }

    /** Places are below this. */
    public int places() {
        return dictionaries.places.size();
    }

    public ProductKey product(int place) {
        return dictionaries.places.value(place).product();
    }

    /** The bank's id of the portfolio that rows of a place lie in; null without one. */
    public String portfolioId(int place) {
        return dictionaries.places.value(place).portfolioId();
    }

    public int currencies() {
        return dictionaries.currencies.size();
    }

    public String currency(int code) {
        return dictionaries.currencies.value(code);
    }

    public int cards() {
        return dictionaries.cards.size();
    }

    public String card(int code) {
        return dictionaries.cards.value(code);
    }

    public int shops() {
        return dictionaries.shops.size();
    }

    public String shop(int code) {
        return dictionaries.shops.value(code);
    }

    public int categories() {
        return dictionaries.categories.size();
    }

    public String category(int code) {
        return dictionaries.categories.value(code);
    }

    public int transfers() {
        return dictionaries.transfers.size();
    }

    public Transaction.Transfer transfer(int code) {
        return dictionaries.transfers.value(code);
    }

    public Transaction.Trade trade(int code) {
        return dictionaries.trades.value(code);
    }
}
