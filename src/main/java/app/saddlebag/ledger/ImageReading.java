package app.saddlebag.ledger;

import app.saddlebag.filter.ProductRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Makes a ledger of a {@link LedgerImage}, part by part. The bytes must be those of an image of this {@link LedgerImage#FORM}: who
 * brings them knows that. Others end in some {@code RuntimeException}, sooner or later. {@link #take} may be called by several
 * threads at a time; what they took is seen by who waited for them.
 */
public final class ImageReading {

    private final Dictionaries dictionaries = new Dictionaries();
    private final Products products;
    private final Chunk[] chunks;

    /**
     * @param head     first bytes of the array are those of {@link LedgerImage#head}
     * @param length   how many
     * @param products that rows may lie on
     */
    public ImageReading(byte[] head, int length, Collection<ProductRef> products) {
        this.products = new Products(List.copyOf(products));
        ColumnReader in = new ColumnReader(head, length);
        chunks = new Chunk[in.number()];
        load(in, dictionaries.places, ImageValues::place);
        for (Dictionary<String> texts : List.of(dictionaries.shops, dictionaries.categories, dictionaries.currencies,
                dictionaries.productTexts, dictionaries.cards, dictionaries.entities, dictionaries.types,
                dictionaries.flanksCategories)) {
            load(in, texts, ColumnReader::text);
        }
        load(in, dictionaries.transfers, ImageValues::transfer);
        load(in, dictionaries.trades, ImageValues::trade);
        requireEnd(in);
    }

    private static <V> void load(ColumnReader in, Dictionary<V> dictionary, Function<ColumnReader, V> read) {
        int count = in.number();
        List<V> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(read.apply(in));
        }
        dictionary.load(values);
    }

    private static void requireEnd(ColumnReader in) {
        if (!in.isAtEnd()) {
            throw new IllegalArgumentException("No image of this form");
        }
    }

    /** How many there are beside the head. */
    public int parts() {
        return chunks.length;
    }

    /**
     * Makes the rows of one part. Nothing of the array is kept.
     *
     * @param index  of the part, from 0, which has the newest rows
     * @param bytes  the first of them are the part's
     * @param length how many
     */
    public void take(int index, byte[] bytes, int length) {
        ColumnReader in = new ColumnReader(bytes, length);
        chunks[index] = new Chunk(in, dictionaries);
        requireEnd(in);
    }

    /** The rows of the first parts, which must have been taken. */
    public Ledger newest(int parts) {
        return new Ledger(dictionaries, products, Arrays.asList(chunks).subList(0, parts));
    }

    /** All rows; every part must have been taken. */
    public Ledger whole() {
        return newest(chunks.length);
    }
}
