package app.saddlebag.exchange.write;

import app.saddlebag.model.BalancePoint;
import app.saddlebag.model.Category;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Link;
import app.saddlebag.model.Rule;
import app.saddlebag.model.SavedFilter;
import app.saddlebag.model.StoredProduct;
import java.util.List;
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

    /** A product with the names that the person gave it itself, whatever it goes by besides. */
    StoredProduct called(StoredProduct product);

    /** In the order in which they are heeded. */
    List<Rule> rules();

    List<SavedFilter> filters();

    /** Finds the bank's own object of a row by its local number, as received; for one thread. */
    LongFunction<byte[]> rowPayloads();

    /** The bank's own object of a product, as received. */
    byte[] productPayload(long productId);
}
