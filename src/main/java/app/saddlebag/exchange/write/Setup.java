package app.saddlebag.exchange.write;

import app.saddlebag.model.BalancePoint;
import app.saddlebag.model.Category;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Holder;
import app.saddlebag.model.Link;
import app.saddlebag.model.Rate;
import app.saddlebag.model.Rule;
import app.saddlebag.model.SavedFilter;
import app.saddlebag.model.StoredProduct;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/** What the person made and the banks told besides rows, for the format that holds everything. Reads the disk: worker only. */
public interface Setup {

    List<Connection> connections();

    /** Each after the one it lies in. */
    List<Category> categories();

    /** What the person made of the categories that came with the program, in the form in which it is kept; null for nothing. */
    String categoryChanges();

    /** What the person said of rows, or of products, that are one or not; in the order they were made. */
    List<Link> ties();

    /** What a product held at the ends of days, as told; the earliest first. */
    List<BalancePoint> balances(long productId);

    /** Products by local number, with the names that the person gave each itself, whatever it goes by besides. */
    Map<Long, StoredProduct> called(List<StoredProduct> products);

    /** Where the person put products, by local number; of the others they said nothing. */
    Map<Long, Placed> placed();

    /** What accounts stand together under, in the order the person gave, then those they closed. */
    List<Section> sections();

    /** What the person said of what comes again and again, in the form in which it is kept; null for nothing. */
    String recurring();

    /** By currency, then by day. */
    List<Rate> rates();

    /** ISO 4217, in which the person wants sums of several currencies told; null where they want none. */
    String sumsIn();

    /** Who stands behind a connection, each as its bank told. */
    People people(long connectionId);

    /** In the order in which they are heeded. */
    List<Rule> rules();

    List<SavedFilter> filters();

    /** Finds the bank's own object of a row by its local number, as received; for one thread. */
    LongFunction<byte[]> rowPayloads();

    /** The bank's own object of a product, as received. */
    byte[] productPayload(long productId);

    /**
     * How a product stands among the others.
     *
     * @param place   from 1, before those that have none; 0 for none
     * @param group   nullable
     * @param hidden  whether lists leave it out
     * @param bearing what its figure is to the person; null where they did not say
     */
    record Placed(int place, String group, boolean hidden, String bearing) {

        public static final Placed NOWHERE = new Placed(0, null, false, null);
    }

    /**
     * One of the person's groups, or the products of a connection.
     *
     * @param group      null for a connection
     * @param connection 0 for a group
     * @param placed     whether it has a place before those that have none
     */
    record Section(String group, long connection, boolean placed, boolean closed) {
    }

    /**
     * @param identity the bank's own object; null where none is known
     * @param holders  the banks' own objects, by what they say
     */
    record People(byte[] identity, Map<Holder, byte[]> holders) {

        public static final People NOBODY = new People(null, Map.of());
    }
}
