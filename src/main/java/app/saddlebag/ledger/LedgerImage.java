package app.saddlebag.ledger;

import app.saddlebag.ledger.Dictionaries.Place;
import app.saddlebag.model.Transaction.Trade;
import app.saddlebag.model.Transaction.Transfer;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * What the rows of a ledger say of themselves, as bytes that {@link ImageReading} makes a ledger of in a twentieth of the time: a
 * head, and a part for some thousand rows, the newest first. What follows from anything but the rows (what the person added, what
 * counts, what is new, what comes again) is left out. Immutable; parts may be asked for on any thread.
 */
public final class LedgerImage {

    /**
     * Of the bytes, and of all that is worked out ahead in them: how texts are folded depends on the version of Unicode that the
     * platform knows.
     */
    public static final String FORM = "columns 1, Java " + Runtime.version().feature();

    private final Ledger ledger;
    private final UsedValues<Place> places;
    private final UsedValues<String> shops;
    private final UsedValues<String> categories;
    private final UsedValues<String> currencies;
    private final UsedValues<String> productTexts;
    private final UsedValues<String> cards;
    private final UsedValues<String> entities;
    private final UsedValues<Transfer> transfers;
    private final UsedValues<Trade> trades;
    private final UsedValues<String> types;
    private final UsedValues<String> flanksCategories;

    LedgerImage(Ledger ledger) {
        this.ledger = ledger;
        Dictionaries dictionaries = ledger.dictionaries();
        places = new UsedValues<>(dictionaries.places);
        shops = new UsedValues<>(dictionaries.shops);
        categories = new UsedValues<>(dictionaries.categories);
        currencies = new UsedValues<>(dictionaries.currencies);
        productTexts = new UsedValues<>(dictionaries.productTexts);
        cards = new UsedValues<>(dictionaries.cards);
        entities = new UsedValues<>(dictionaries.entities);
        transfers = new UsedValues<>(dictionaries.transfers);
        trades = new UsedValues<>(dictionaries.trades);
        types = new UsedValues<>(dictionaries.types);
        flanksCategories = new UsedValues<>(dictionaries.flanksCategories);
        for (int i = 0; i < ledger.chunkCount(); i++) {
            Chunk chunk = ledger.chunk(i);
            eachColumn(chunk, (values, column) -> values.use(column, chunk.rows));
        }
    }

    /** How many there are beside the head. */
    public int parts() {
        return ledger.chunkCount();
    }

    /** What all parts refer to. */
    public byte[] head() {
        ColumnWriter out = new ColumnWriter().number(parts());
        values(out, places, ImageValues::write);
        for (UsedValues<String> texts : List.of(shops, categories, currencies, productTexts, cards, entities, types, flanksCategories)) {
            values(out, texts, (to, text) -> to.text(text));
        }
        values(out, transfers, ImageValues::write);
        values(out, trades, ImageValues::write);
        return out.bytes();
    }

    private static <V> void values(ColumnWriter out, UsedValues<V> used, BiConsumer<ColumnWriter, V> write) {
        out.number(used.values().size());
        used.values().forEach(value -> write.accept(out, value));
    }

    /** @param index below {@link #parts} */
    public byte[] part(int index) {
        Chunk chunk = ledger.chunk(index);
        int rows = chunk.rows;
        ColumnWriter out = new ColumnWriter().number(rows).longs(chunk.ids, rows)
                .ints(chunk.booked, rows).ints(chunk.valued, rows);
        chunk.amounts.write(out, rows);
        chunk.balances.write(out, rows);
        TextColumn.write(out, chunk.descriptions);
        TextColumn.write(out, chunk.bankIds);
        TextColumn.write(out, chunk.externalIds);
        eachColumn(chunk, (values, column) -> values.recoded(column, rows).write(out, rows));
        out.number(chunk.vanished == null ? 0 : 1);
        if (chunk.vanished != null) {
            out.longs(chunk.vanished, chunk.vanished.length);
        }
        return out.bytes();
    }

    /** In the order in which a {@link Chunk} reads them. */
    private void eachColumn(Chunk chunk, BiConsumer<UsedValues<?>, Codes> action) {
        action.accept(places, chunk.places);
        action.accept(shops, chunk.shops);
        action.accept(categories, chunk.bankCategories);
        action.accept(currencies, chunk.currencies);
        action.accept(productTexts, chunk.productTexts);
        action.accept(cards, chunk.cards);
        action.accept(entities, chunk.entities);
        action.accept(transfers, chunk.transfers);
        action.accept(trades, chunk.trades);
        action.accept(types, chunk.types);
        action.accept(flanksCategories, chunk.flanksCategories);
    }
}
