package app.saddlebag.ledger;

import app.saddlebag.model.Novelty;
import app.saddlebag.model.Overlay;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;

/** Some thousand rows in columns, newest first. Immutable; snapshots share it. */
final class Chunk {

    /** Small enough that a column of texts stays below half a region of the garbage collector. */
    static final int MOST_ROWS = 1 << Handle.ROW_BITS;

    /** A chunk takes no further row beyond these many characters of descriptions, for the same reason. */
    static final int MOST_CHARS = 200_000;

    private static final int FEW_CURRENCIES = 4;

    /** Stands where there is no date. */
    static final int NO_DAY = Integer.MIN_VALUE;

    /** Days lie between this and its opposite, which is some millions of years. */
    static final int MOST_DAY = 1 << 30;

    final Dictionaries dictionaries;
    final int rows;
    final long[] ids;
    /** Columns of numbers are padded to full words of rows. */
    final int[] booked;
    final int[] valued;
    final DaySpan bookedSpan;
    final DaySpan valuedSpan;
    final AmountColumn amounts;
    final AmountColumn balances;
    /** Text columns are null when no row of the chunk has such a text. */
    final TextColumn descriptions;
    final TextColumn bankIds;
    final TextColumn externalIds;
    final Codes places;
    final Codes shops;
    /** The bank's. */
    final Codes bankCategories;
    /** The person's own where there is one, else the bank's. */
    final Codes categories;
    final Codes currencies;
    /** Which rows are of each currency that occurs; empty when many do. */
    final List<Codes.Rows> currencyRows;
    final Codes productTexts;
    final Codes cards;
    final Codes entities;
    final Codes transfers;
    final Codes trades;
    final Codes types;
    final Codes flanksCategories;
    final Codes overlays;
    /** Null when no row has vanished. */
    final long[] vanished;
    /** Rows whose movement is counted elsewhere; null when there is none. None of them has vanished. */
    final long[] repeated;
    /** Rows that the last sync of their source brought; null when there is none. */
    final long[] fresh;
    /** Rows that the last sync of their source told otherwise than before; null when there is none. */
    final long[] altered;
    /** Rows that come again and again; null when there is none, or nobody has asked yet. */
    final long[] recurring;
    /** Rows whose money stayed with the person; null when there is none. None of them has vanished or is repeated. */
    final long[] internal;
    /** Rows that add nothing to sums, for one reason or the other; null when all do. */
    final long[] uncounted;
    /** Rows the person has not hidden. */
    final long[] visible;
    private volatile Tally whole;

    Chunk(ChunkBuilder from, Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
        rows = from.rows;
        ids = Arrays.copyOf(from.ids, rows);
        booked = Arrays.copyOf(from.booked, Bits.padded(rows));
        valued = Arrays.copyOf(from.valued, Bits.padded(rows));
        bookedSpan = DaySpan.of(booked, rows);
        valuedSpan = DaySpan.of(valued, rows);
        amounts = from.amounts.build(rows);
        balances = from.balances.build(rows);
        descriptions = from.descriptions.build(rows);
        bankIds = from.bankIds.build(rows);
        externalIds = from.externalIds.build(rows);
        places = Codes.of(from.places, rows);
        shops = Codes.of(from.shops, rows);
        bankCategories = Codes.of(from.categories, rows);
        currencies = Codes.of(from.currencies, rows);
        currencyRows = currencies.rowsByCode(rows, FEW_CURRENCIES);
        productTexts = Codes.of(from.productTexts, rows);
        cards = Codes.of(from.cards, rows);
        entities = Codes.of(from.entities, rows);
        transfers = Codes.of(from.transfers, rows);
        trades = Codes.of(from.trades, rows);
        types = Codes.of(from.types, rows);
        flanksCategories = Codes.of(from.flanksCategories, rows);
        overlays = Codes.of(from.overlays, rows);
        vanished = some(Arrays.copyOf(from.vanished, Bits.words(rows)), null);
        repeated = some(Arrays.copyOf(from.repeated, Bits.words(rows)), vanished);
        internal = some(some(Arrays.copyOf(from.internal, Bits.words(rows)), vanished), repeated);
        uncounted = uncounted();
        fresh = some(Arrays.copyOf(from.fresh, Bits.words(rows)), null);
        altered = some(Arrays.copyOf(from.altered, Bits.words(rows)), null);
        recurring = some(Arrays.copyOf(from.recurring, Bits.words(rows)), null);
        boolean plain = overlays.isConstant() && overlays.get(0) == 0;
        categories = plain ? bankCategories : effectiveCategories();
        visible = plain ? Bits.all(rows) : visibleRows();
    }

    /** Rows as they were written by a {@link LedgerImage}: to which nothing was added, and which all count that have not vanished. */
    Chunk(ColumnReader in, Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
        rows = in.number();
        ids = in.longs(rows, rows);
        booked = in.ints(rows, Bits.padded(rows));
        valued = in.ints(rows, Bits.padded(rows));
        bookedSpan = DaySpan.of(booked, rows);
        valuedSpan = DaySpan.of(valued, rows);
        amounts = AmountColumn.read(in, rows);
        balances = AmountColumn.read(in, rows);
        descriptions = TextColumn.read(in, rows);
        bankIds = TextColumn.read(in, rows);
        externalIds = TextColumn.read(in, rows);
        places = Codes.read(in, rows);
        shops = Codes.read(in, rows);
        bankCategories = Codes.read(in, rows);
        currencies = Codes.read(in, rows);
        currencyRows = currencies.rowsByCode(rows, FEW_CURRENCIES);
        productTexts = Codes.read(in, rows);
        cards = Codes.read(in, rows);
        entities = Codes.read(in, rows);
        transfers = Codes.read(in, rows);
        trades = Codes.read(in, rows);
        types = Codes.read(in, rows);
        flanksCategories = Codes.read(in, rows);
        overlays = Codes.of(new int[0], 0);
        vanished = in.number() == 0 ? null : in.longs(Bits.words(rows), Bits.words(rows));
        repeated = null;
        internal = null;
        uncounted = vanished;
        fresh = null;
        altered = null;
        recurring = null;
        categories = bankCategories;
        visible = Bits.all(rows);
    }

    /**
     * The same rows, of which others are repeated or internal, or new, or come again, or to which the person added something else.
     *
     * @param repeatedRows nullable, as {@code internalRows}; none has vanished, and none is in both
     */
    private Chunk(Chunk like, long[] repeatedRows, long[] internalRows, long[] freshRows, long[] alteredRows, long[] recurringRows,
                  Codes added) {
        dictionaries = like.dictionaries;
        rows = like.rows;
        ids = like.ids;
        booked = like.booked;
        valued = like.valued;
        bookedSpan = like.bookedSpan;
        valuedSpan = like.valuedSpan;
        amounts = like.amounts;
        balances = like.balances;
        descriptions = like.descriptions;
        bankIds = like.bankIds;
        externalIds = like.externalIds;
        places = like.places;
        shops = like.shops;
        bankCategories = like.bankCategories;
        currencies = like.currencies;
        currencyRows = like.currencyRows;
        productTexts = like.productTexts;
        cards = like.cards;
        entities = like.entities;
        transfers = like.transfers;
        trades = like.trades;
        types = like.types;
        flanksCategories = like.flanksCategories;
        overlays = added;
        vanished = like.vanished;
        repeated = repeatedRows;
        internal = internalRows;
        uncounted = uncounted();
        fresh = freshRows;
        altered = alteredRows;
        recurring = recurringRows;
        whole = like.whole;
        boolean plain = overlays.isConstant() && overlays.get(0) == 0;
        categories = added == like.overlays ? like.categories : plain ? bankCategories : effectiveCategories();
        visible = added == like.overlays ? like.visible : plain ? Bits.all(rows) : visibleRows();
    }

    /** The same rows, to which this was added by the person. Shares every other column; itself where nothing differs. */
    Chunk withOverlays(LongFunction<Overlay> byId) {
        int[] codes = new int[rows];
        boolean same = true;
        Overlay before = Overlay.NONE;
        int code = 0;
        for (int row = 0; row < rows; row++) {
            Overlay overlay = byId.apply(ids[row]);
            if (overlay != before) { // most rows have the one of the row above
                before = overlay;
                code = dictionaries.code(overlay);
            }
            codes[row] = code;
            same &= code == overlays.get(row);
        }
        return same ? this : new Chunk(this, repeated, internal, fresh, altered, recurring, Codes.of(codes, rows));
    }

    /**
     * The same rows, of which these are repeated and those internal; one that is both is repeated, one that has vanished is
     * neither.
     *
     * @param repeatedRows null for none
     * @param internalRows null for none
     */
    Chunk withCounting(long[] repeatedRows, long[] internalRows) {
        long[] told = some(repeatedRows, vanished);
        long[] kept = some(some(internalRows, vanished), told);
        return Arrays.equals(told, repeated) && Arrays.equals(kept, internal) ? this
                : new Chunk(this, told, kept, fresh, altered, recurring, overlays);
    }

    /** The same rows, to which the last sync of their source did this. */
    Chunk withNews(LongFunction<Novelty> byId) {
        long[] came = new long[Bits.words(rows)];
        long[] differs = new long[Bits.words(rows)];
        for (int row = 0; row < rows; row++) {
            switch (byId.apply(ids[row])) {
                case NEW -> Bits.set(came, row);
                case CHANGED -> Bits.set(differs, row);
                case NONE -> { }
            }
        }
        came = some(came, null);
        differs = some(differs, null);
        return Arrays.equals(came, fresh) && Arrays.equals(differs, altered) ? this
                : new Chunk(this, repeated, internal, came, differs, recurring, overlays);
    }

    /**
     * The same rows, of which these come again and again.
     *
     * @param rowsThatDo null for none
     */
    Chunk withRecurring(long[] rowsThatDo) {
        return Arrays.equals(rowsThatDo, recurring) ? this
                : new Chunk(this, repeated, internal, fresh, altered, rowsThatDo, overlays);
    }

    /** Rows without others; null when there is none. Both nullable. */
    private static long[] some(long[] rows, long[] others) {
        long[] left = rows == null || others == null ? rows : Bits.without(rows, others);
        return left == null || Bits.count(left) == 0 ? null : left;
    }

    private long[] uncounted() {
        return either(either(vanished, repeated), internal);
    }

    private static long[] either(long[] some, long[] others) {
        return some == null ? others : others == null ? some : Bits.or(some, others);
    }

    private Codes effectiveCategories() {
        int[] codes = new int[rows];
        for (int row = 0; row < rows; row++) {
            String own = dictionaries.overlay(overlays.get(row)).category();
            codes[row] = own == null ? bankCategories.get(row) : dictionaries.categories.code(own);
        }
        return Codes.of(codes, rows);
    }

    private long[] visibleRows() {
        long[] bits = new long[Bits.words(rows)];
        for (int row = 0; row < rows; row++) {
            if (!dictionaries.overlay(overlays.get(row)).hidden()) {
                Bits.set(bits, row);
            }
        }
        return bits;
    }

    /** The day rows are ordered by: booking date, else value date. */
    int day(int row) {
        return booked[row] != NO_DAY ? booked[row] : valued[row];
    }

    /** Sums over all rows: hidden ones and those that do not count included. */
    Tally whole() {
        Tally known = whole;
        if (known == null) {
            known = new Tally(highestCurrency() + 1);
            known.add(this, Bits.all(rows), Tally.BY_CURRENCY);
            whole = known;
        }
        return known;
    }

    private int highestCurrency() {
        int highest = 0;
        for (int row = 0; row < rows; row++) {
            highest = Math.max(highest, currencies.get(row));
        }
        return highest;
    }

    LedgerRow row(int row) {
        return WholeRow.of(this, row);
    }
}
