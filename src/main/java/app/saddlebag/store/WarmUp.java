package app.saddlebag.store;

import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import app.saddlebag.model.Transaction.Trade;
import app.saddlebag.model.Transaction.Transfer;
import app.saddlebag.store.ParallelScan.Slices;
import app.saddlebag.store.StoredTransaction.Listing;
import app.saddlebag.store.TransactionCodec.Cell;
import app.saddlebag.vault.CellSealer;
import app.saddlebag.vault.Purpose;
import app.saddlebag.vault.Vault;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Reads made-up rows from a database in memory, so that the engine is loaded and the code that opens rows is compiled
 * before the real ones are wanted.
 */
final class WarmUp {

    private static final int ROWS = 1_000;
    private static final int READINGS = 20;

    /** As many as make quick code of the cipher for what is long: {@link Pieces}. A seventh of a second. */
    private static final int MESSAGES = 10_000;
    private static final int MESSAGE_BYTES = 1024;

    /** Short cells take other ways through the cipher than long ones. */
    private static final int LENGTHS = 100;

    private WarmUp() {
    }

    static void run() {
        try (Vault vault = Vault.ephemeral(); Session session = Session.inMemory()) {
            CellSealer facts = vault.sealer(Purpose.ROWS).column("warm_up", "facts");
            for (int message = 0; message < MESSAGES; message++) { // first, for a snapshot needs nothing else of this
                facts.open(0, new Long[0], facts.seal(0, new Long[0], new byte[MESSAGE_BYTES]));
            }
            Manifest manifest = new Manifest(vault.sealer(Purpose.ROWS).column("manifest", "facts"), vault.summing());
            SealedTable table = new SealedTable(manifest, "warm_up",
                    List.of("source_id", "product_id", "month", "identity"), List.of(facts));
            session.run("CREATE TABLE warm_up (id INTEGER PRIMARY KEY, source_id INTEGER, product_id INTEGER, "
                    + "month INTEGER, identity INTEGER, facts BLOB NOT NULL)");
            for (long id = 1; id <= ROWS; id++) {
                table.insert(session, id, new Long[] {1L, id % 2 == 0 ? null : 1L, 1L, id}, TransactionCodec.pack(
                        new Cell(sample(id), Listing.LISTED, Originals.Place.NONE, 0, 0), false));
            }
            Slices<StoredTransaction> slices = new Slices<>(table, (id, bound, plain) -> new StoredTransaction(id, bound[0],
                    0, TransactionCodec.unpack(plain, null).transaction(), Listing.LISTED, 0, 0));
            for (int reading = 0; reading < READINGS; reading++) {
                for (int length = 0; length < LENGTHS; length++) {
                    facts.open(0, new Long[0], facts.seal(0, new Long[0], new byte[length]));
                }
                slices.read(session, ROWS);
            }
        }
    }

    /** Rows of every shape, or the compiler bets on the one it saw and has to begin again when it meets the next. */
    private static Transaction sample(long id) {
        boolean odd = id % 2 == 1;
        LocalDate day = LocalDate.EPOCH.plusDays(id);
        String words = switch ((int) id % 4) {
            case 0 -> "";
            case 1 -> "PLAIN WORDS IN CAPITALS ";
            case 2 -> "with an accent: café, PERRUQUERIA L’ÒPERA ";
            default -> "“€” ☕ ";
        };
        String description = words.repeat((int) id % 10);
        return Transaction.of("warm-up " + id, ProductKind.ACCOUNT, BigDecimal.valueOf(id * id - 250_000, 2))
                .productId("account").portfolioId(odd ? null : "portfolio").currency("EUR")
                .balance(odd ? null : BigDecimal.valueOf(id, 2)).bookingDate(day).valueDate(odd ? day : null)
                .description(description).productDescription(odd ? "product" : null)
                .category(odd ? null : "category").shop(odd ? "shop" : null)
                .cardNumber(odd ? null : "**** 1234").entity("bank")
                .transfer(odd ? null : new Transfer("payer", "ES00", "beneficiary", null))
                .trade(id % 20 == 0 ? new Trade("isin", BigDecimal.ONE, null, BigDecimal.TWO, "account") : null)
                .type(odd ? "104" : null).externalId(odd ? "external " + id : null).build();
    }
}
