package app.saddlebag.store;

import app.saddlebag.model.Product.Account;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import app.saddlebag.model.Transaction.Transfer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** Believable objects with values that stand out in a dump. */
final class Samples {

    private Samples() {
    }

    static Transaction coffee(String id) {
        return new Transaction(id, ProductKind.ACCOUNT, "acc_8c21", null, new BigDecimal("-1.80"), "EUR",
                new BigDecimal("3218.45"), LocalDate.of(2026, 11, 19), LocalDate.of(2026, 11, 20),
                "CAFÈ DE L’ÒPERA ☕", "Cuenta Nómina", "Leisure", "CAFE OPERA", "************4417", "testbank", null,
                "ext_" + id);
    }

    static Transaction salary(String id) {
        return new Transaction(id, ProductKind.ACCOUNT, "acc_8c21", null, new BigDecimal("2100.0"), "EUR", null,
                LocalDate.of(2026, 11, 18), null, "TRANSFERENCIA NOMINA", null, null, null, null, null,
                new Transfer("ACME SL", "ES7299900418120400099001", "Marta Vidal Roca", null), null);
    }

    static Account account(String id) {
        return new Account(id, "ext_acc_11d0", "testbank", "EUR", new BigDecimal("3218.45"),
                "ES5999900418150200051332", "Cuenta Nómina", "Cuenta corriente", "cashAccount", true, 2,
                List.of("Marta Vidal Roca", "Joan Pons Serra"));
    }

    static byte[] json(String id) {
        return ("{\"_id\": \"" + id + "\", \"new_field\": [1, {\"ß\": null}]}").getBytes(StandardCharsets.UTF_8);
    }
}
