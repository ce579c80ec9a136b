package app.saddlebag.ledger;

import app.saddlebag.filter.ProductRef;
import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Builds and searches ledgers of made-up rows, so that the code is compiled before the real rows come. */
final class WarmUp {

    private static final int ROWS = 5_000;
    private static final int LEDGERS = 4;

    private static final List<String> QUESTIONS = List.of("", "cafe", "/plain.*7$/", "shop:shop amount:<0 date:1971");

    private WarmUp() {
    }

    /** A ledger of made-up rows of every shape. */
    static Ledger ledger(int rows) {
        LedgerBuilder builder = Ledger.builder(
                List.of(new ProductRef(1, ProductKind.ACCOUNT, "account", "Account", null, null, null)));
        for (int row = rows; row > 0; row--) {
            builder.add(sample(row));
        }
        return builder.build();
    }

    static void run() {
        for (int i = 0; i < LEDGERS; i++) {
            Ledger ledger = ledger(ROWS);
            QUESTIONS.forEach(text -> ledger.search(FilterParser.parse(text).filter(), LocalDate.EPOCH, new SearchCancellation(),
                    positions -> { }));
            LedgerImage image = ledger.image();
            byte[] head = image.head();
            ImageReading reading = new ImageReading(head, head.length, ledger.products());
            for (int part = 0; part < image.parts(); part++) {
                byte[] bytes = image.part(part);
                reading.take(part, bytes, bytes.length);
            }
        }
    }

    /** Rows of every shape, or the compiler bets on the one it saw and has to begin again when it meets the next. */
    private static LedgerRow sample(int id) {
        boolean odd = id % 2 == 1;
        LocalDate day = LocalDate.EPOCH.plusDays(id / 10);
        String description = switch (id % 5) {
            case 0 -> null;
            case 1 -> "PLAIN WORDS IN CAPITALS " + id;
            case 2 -> "with an accent: café " + id;
            // Texts with such characters are stored in another form than the others.
            case 3 -> id % 3 == 0 ? "PERRUQUERIA L’ÒPERA ☕ " + id : "";
            default -> "RECIBO " + id;
        };
        Transaction transaction = Transaction
                .of("warm-up " + id, ProductKind.ACCOUNT, BigDecimal.valueOf(id - 2_500, 2))
                .productId("account").currency(odd ? "EUR" : "GBP")
                .balance(odd ? null : BigDecimal.valueOf(id, 2)).bookingDate(day).valueDate(odd ? day : null)
                .description(description).productDescription("product")
                .category(odd ? null : "category " + id % 10).shop(odd ? "shop " + id % 50 : null)
                .cardNumber(odd ? null : "**** 1234").entity("bank")
                .transfer(odd ? null : new Transaction.Transfer("payer " + id, null, null, null))
                .trade(id % 20 == 0 ? new Transaction.Trade("isin", BigDecimal.ONE, null, null, null) : null)
                .type(odd ? "104" : null).externalId(odd ? "external " + id : null).build();
        return new LedgerRow(id, 1, transaction, Overlay.NONE, false);
    }
}
