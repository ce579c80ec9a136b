package app.saddlebag.ui;

import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerBuilder;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.model.Transaction;
import app.saddlebag.profile.ConnectionStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Made products and transactions, with just what a test of a screen looks at. */
public final class Samples {

    public static final Instant NOON = Instant.parse("2026-03-15T12:00:00Z");

    private Samples() {
    }

    public static Connection connection(long id, String name) {
        return new Connection(id, "slot-" + id, "bank-" + id, name, null, NOON, NOON, NOON, null,
                Connection.Health.FRESH, null, false);
    }

    /** Fresh at noon. */
    public static ConnectionStatus status(long id, String name) {
        return ConnectionStatus.of(connection(id, name), List.of(), null, NOON);
    }

    public static StoredProduct stored(long id, long connectionId, Product product) {
        return new StoredProduct(id, connectionId, product, NOON, NOON, false);
    }

    public static Product account(String id, String iban, String balance, String currency) {
        return new Product.Account(id, null, null, currency, decimal(balance), iban, "Account " + id, null, null, null,
                null, List.of());
    }

    public static Product card(String id, String balance) {
        return new Product.Card(id, null, null, "EUR", decimal(balance), null, "Card " + id, null, null, null, List.of());
    }

    public static Product loan(String id, String balance) {
        return new Product.Liability(id, null, null, "EUR", decimal(balance), "Loan " + id, null, null, null, List.of());
    }

    public static Product portfolio(String id, String balance) {
        return new Product.Portfolio(id, null, null, "EUR", decimal(balance), "Portfolio " + id, null, null, null,
                List.of(), List.of());
    }

    public static Product position(String id, String portfolioId, String units, String balance) {
        return new Product.Investment(id, null, null, "EUR", decimal(balance), "Position " + id, null, null, portfolioId,
                null, null, decimal(units));
    }

    public static LedgerRow transaction(long id, String accountId, String amount, String day) {
        return new LedgerRow(id, 1, Transaction.of("t" + id, ProductKind.ACCOUNT, decimal(amount))
                .productId(accountId).currency("EUR").bookingDate(LocalDate.parse(day))
                .description("Transaction " + id).build(), Overlay.NONE, false);
    }

    public static Ledger ledger(LedgerRow... rows) {
        LedgerBuilder builder = Ledger.builder(List.of());
        List.of(rows).forEach(builder::add);
        return builder.build();
    }

    private static BigDecimal decimal(String number) {
        return number == null ? null : new BigDecimal(number);
    }
}
