package app.saddlebag.ledger;

import app.saddlebag.ledger.Dictionaries.Place;
import app.saddlebag.model.ProductKey;
import app.saddlebag.model.Transaction;
import java.time.LocalDate;

/** Takes rows, new ones or those of other chunks of the same ledger, and makes a chunk of them in the order given. */
final class ChunkBuilder {

    private final Dictionaries dictionaries;
    int rows;
    final long[] ids = new long[Chunk.MOST_ROWS];
    final int[] booked = new int[Chunk.MOST_ROWS];
    final int[] valued = new int[Chunk.MOST_ROWS];
    final AmountColumn.Builder amounts = new AmountColumn.Builder();
    final AmountColumn.Builder balances = new AmountColumn.Builder();
    final TextColumn.Builder descriptions = new TextColumn.Builder();
    final TextColumn.Builder bankIds = new TextColumn.Builder();
    final TextColumn.Builder externalIds = new TextColumn.Builder();
    final int[] places = new int[Chunk.MOST_ROWS];
    final int[] shops = new int[Chunk.MOST_ROWS];
    final int[] categories = new int[Chunk.MOST_ROWS];
    final int[] currencies = new int[Chunk.MOST_ROWS];
    final int[] productTexts = new int[Chunk.MOST_ROWS];
    final int[] cards = new int[Chunk.MOST_ROWS];
    final int[] entities = new int[Chunk.MOST_ROWS];
    final int[] transfers = new int[Chunk.MOST_ROWS];
    final int[] trades = new int[Chunk.MOST_ROWS];
    final int[] types = new int[Chunk.MOST_ROWS];
    final int[] flanksCategories = new int[Chunk.MOST_ROWS];
    final int[] overlays = new int[Chunk.MOST_ROWS];
    final long[] vanished = new long[Bits.words(Chunk.MOST_ROWS)];
    final long[] repeated = new long[Bits.words(Chunk.MOST_ROWS)];
    final long[] fresh = new long[Bits.words(Chunk.MOST_ROWS)];
    final long[] altered = new long[Bits.words(Chunk.MOST_ROWS)];
    final long[] recurring = new long[Bits.words(Chunk.MOST_ROWS)];
    final long[] internal = new long[Bits.words(Chunk.MOST_ROWS)];

    ChunkBuilder(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    boolean isFull() {
        return rows == Chunk.MOST_ROWS || descriptions.length() > Chunk.MOST_CHARS;
    }

    void add(LedgerRow row) {
        Transaction fact = row.transaction();
        int at = rows++;
        ids[at] = row.id();
        booked[at] = day(fact.bookingDate());
        valued[at] = day(fact.valueDate());
        amounts.set(at, fact.amount());
        balances.set(at, fact.balance());
        descriptions.set(at, fact.description());
        bankIds.set(at, fact.id());
        externalIds.set(at, fact.externalId());
        places[at] = dictionaries.places.code(
                new Place(ProductKey.of(row.connectionId(), fact), fact.portfolioId()));
        shops[at] = dictionaries.shops.code(fact.shop());
        categories[at] = dictionaries.categories.code(fact.category());
        currencies[at] = dictionaries.currencies.code(fact.currency());
        productTexts[at] = dictionaries.productTexts.code(fact.productDescription());
        cards[at] = dictionaries.cards.code(fact.cardNumber());
        entities[at] = dictionaries.entities.code(fact.entity());
        transfers[at] = dictionaries.transfers.code(fact.transfer());
        trades[at] = dictionaries.trades.code(fact.trade());
        types[at] = dictionaries.types.code(fact.type());
        flanksCategories[at] = dictionaries.flanksCategories.code(fact.flanksCategory());
        overlays[at] = dictionaries.code(row.overlay());
        if (row.vanished()) {
            Bits.set(vanished, at);
        }
        if (row.recurring()) {
            Bits.set(recurring, at);
        }
        switch (row.counting()) {
            case REPEATED -> Bits.set(repeated, at);
            case INTERNAL -> Bits.set(internal, at);
            case COUNTED -> { }
        }
        switch (row.novelty()) {
            case NEW -> Bits.set(fresh, at);
            case CHANGED -> Bits.set(altered, at);
            case NONE -> { }
        }
    }

    void copy(Chunk source, int from) {
        int at = rows++;
        ids[at] = source.ids[from];
        booked[at] = source.booked[from];
        valued[at] = source.valued[from];
        amounts.copy(at, source.amounts, from);
        balances.copy(at, source.balances, from);
        descriptions.copy(at, source.descriptions, from);
        bankIds.copy(at, source.bankIds, from);
        externalIds.copy(at, source.externalIds, from);
        places[at] = source.places.get(from);
        shops[at] = source.shops.get(from);
        categories[at] = source.bankCategories.get(from);
        currencies[at] = source.currencies.get(from);
        productTexts[at] = source.productTexts.get(from);
        cards[at] = source.cards.get(from);
        entities[at] = source.entities.get(from);
        transfers[at] = source.transfers.get(from);
        trades[at] = source.trades.get(from);
        types[at] = source.types.get(from);
        flanksCategories[at] = source.flanksCategories.get(from);
        overlays[at] = source.overlays.get(from);
        if (source.vanished != null && Bits.get(source.vanished, from)) {
            Bits.set(vanished, at);
        }
        if (source.repeated != null && Bits.get(source.repeated, from)) {
            Bits.set(repeated, at);
        }
        if (source.fresh != null && Bits.get(source.fresh, from)) {
            Bits.set(fresh, at);
        }
        if (source.altered != null && Bits.get(source.altered, from)) {
            Bits.set(altered, at);
        }
        if (source.recurring != null && Bits.get(source.recurring, from)) {
            Bits.set(recurring, at);
        }
        if (source.internal != null && Bits.get(source.internal, from)) {
            Bits.set(internal, at);
        }
    }

    Chunk build() {
        return new Chunk(this, dictionaries);
    }

    private static int day(LocalDate date) {
        return date == null ? Chunk.NO_DAY : (int) date.toEpochDay();
    }
}
