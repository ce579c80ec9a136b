package app.saddlebag.store;

import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import app.saddlebag.model.Transaction.Trade;
import app.saddlebag.model.Transaction.Transfer;
import app.saddlebag.store.ParallelScan.Slices;
import app.saddlebag.vault.Purpose;
import app.saddlebag.vault.Vault;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Reads made-up rows from a database in memory, so that the engine is loaded and the code that opens rows is compiled
 * before the real ones are wanted.
 */
final class WarmUp {

    private static final int ROWS = 1_000;
    private static final int READINGS = 20;

    /** Short cells take other ways through the cipher than long ones. */
    private static final int LENGTHS = 100;

    private WarmUp() {
    }

    static void run() {
        try (Vault vault = Vault.ephemeral(); Session session = Session.inMemory()) {
            Column facts = new Column(vault.sealer(Purpose.ROWS), "warm_up", "facts");
            session.run("CREATE TABLE warm_up (id INTEGER PRIMARY KEY, facts BLOB NOT NULL)");
            for (long id = 1; id <= ROWS; id++) {
                session.update("INSERT INTO warm_up (id, facts) VALUES (?, ?)", id,
                        facts.seal(id, TransactionCodec.pack(1, sample(id), false)));
            }
            Slices<StoredTransaction> slices = new Slices<>("warm_up",
                    (id, cell) -> TransactionCodec.unpack(id, facts.open(id, cell)));
            for (int reading = 0; reading < READINGS; reading++) {
                for (int length = 0; length < LENGTHS; length++) {
                    facts.open(0, facts.seal(0, new byte[length]));
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
