package app.saddlebag.store;

import app.saddlebag.model.Batch;
import app.saddlebag.model.Product.Account;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import app.saddlebag.model.Transaction.Trade;
import app.saddlebag.model.Transaction.Transfer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Believable objects with values that stand out in a dump. */
final class Samples {

    private Samples() {
    }

    static Transaction coffee(String id) {
        return Transaction.of(id, ProductKind.ACCOUNT, new BigDecimal("-1.80")).productId("acc_8c21")
                .currency("EUR").balance(new BigDecimal("3218.45")).bookingDate(LocalDate.of(2026, 11, 19))
                .valueDate(LocalDate.of(2026, 11, 20)).description("CAFÈ DE L’ÒPERA ☕")
                .productDescription("Cuenta Nómina").category("Leisure").shop("CAFE OPERA")
                .cardNumber("************4417").entity("testbank").externalId("ext_" + id).build();
    }

    /** The coffee again, as if it had bought a paper and Flanks had named it by its codes. */
    static Transaction fund(String id) {
        return coffee(id).with().trade(new Trade("IE00B4L5Y983", new BigDecimal("1.0"), null, new BigDecimal("1.50"), null))
                .type("104").flanksCategory("203").build();
    }

    static Transaction salary(String id) {
        return Transaction.of(id, ProductKind.ACCOUNT, new BigDecimal("2100.0")).productId("acc_8c21")
                .currency("EUR").bookingDate(LocalDate.of(2026, 11, 18)).description("TRANSFERENCIA NOMINA")
                .transfer(new Transfer("ACME SL", "ES7299900418120400099001", "Marta Vidal Roca", null)).build();
    }

    static Account account(String id) {
        return new Account(id, "ext_acc_11d0", "testbank", "EUR", new BigDecimal("3218.45"),
                "ES5999900418150200051332", "Cuenta Nómina", "Cuenta corriente", "cashAccount", true, 2,
                List.of("Marta Vidal Roca", "Joan Pons Serra"));
    }

    /** A batch of its own with one new row. */
    static long add(Store store, long source, Transaction row, byte[] original) {
        long[] id = {0};
        store.journal().record(Batch.Kind.SYNC, source, Profile.NOW, null, recording -> id[0] = recording.add(row, original));
        return id[0];
    }

    /** One batch with a coffee for each of these numbers. */
    static Batch addCoffees(Store store, long source, IntStream numbers) {
        return store.journal().record(Batch.Kind.SYNC, source, Profile.NOW, null, recording ->
                numbers.forEach(n -> recording.add(coffee("tx" + n), json("tx" + n))));
    }

    static byte[] json(String id) {
        return ("{\"_id\": \"" + id + "\", \"new_field\": [1, {\"ß\": null}]}").getBytes(StandardCharsets.UTF_8);
    }
}
