package app.saddlebag.exchange.write;

import app.saddlebag.model.Category;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Rule;
import app.saddlebag.model.SavedFilter;
import java.util.List;
import java.util.function.LongFunction;

/** What the person made and the banks told besides rows, for the format that holds everything. Reads the disk: worker only. */
public interface Setup {

    List<Connection> connections();

    /** Each after the one it lies in. */
    List<Category> categories();

    /** In the order in which they are heeded. */
    List<Rule> rules();

    List<SavedFilter> filters();

    /** Finds the bank's own object of a row by its local number, as received; for one thread. */
    LongFunction<byte[]> rowPayloads();

    /** The bank's own object of a product, as received. */
    byte[] productPayload(long productId);
}
