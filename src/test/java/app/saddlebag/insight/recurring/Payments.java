package app.saddlebag.insight.recurring;

import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerBuilder;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Rows a test puts on accounts, numbered from 1 in the order they are told. */
final class Payments {

    private final List<LedgerRow> rows = new ArrayList<>();

    long pays(String account, LocalDate day, String amount, String shop) {
        long id = rows.size() + 1;
        rows.add(new LedgerRow(id, 1, Transaction.of("t" + id, ProductKind.ACCOUNT, new BigDecimal(amount)).productId(account)
                .currency("EUR").bookingDate(day).description("Recibo " + shop).shop(shop).build(), Overlay.NONE, false));
        return id;
    }

    /** Every so many months, as often as there are amounts. */
    Payments monthly(LocalDate first, int months, String shop, String... amounts) {
        for (int i = 0; i < amounts.length; i++) {
            if (amounts[i] != null) {
                pays("a", first.plusMonths((long) i * months), amounts[i], shop);
            }
        }
        return this;
    }

    Ledger ledger() {
        LedgerBuilder builder = Ledger.builder(List.of());
        rows.forEach(builder::add);
        return builder.build();
    }

    List<Series> series() {
        return Recurring.in(ledger(), new SearchCancellation()).all();
    }
}
