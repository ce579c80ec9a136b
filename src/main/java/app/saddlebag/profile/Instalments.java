package app.saddlebag.profile;

import app.saddlebag.insight.link.Counterparts;
import app.saddlebag.insight.recurring.Series;
import app.saddlebag.insight.recurring.Series.Standing;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.RowCursor;
import app.saddlebag.model.Link.Kind;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.StoredProduct;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What loans will ask for next. No bank tells it (API reference §10.7); what was paid on a loan at one cadence does. Reads the whole
 * ledger: worker only.
 */
public final class Instalments {

    private final LedgerSource ledger;
    private final RecurringBook recurring;

    Instalments(LedgerSource ledger, RecurringBook recurring) {
        this.ledger = ledger;
        this.recurring = recurring;
    }

    /**
     * What should be paid next.
     *
     * @param day    when
     * @param amount above nothing
     */
    public record Instalment(LocalDate day, BigDecimal amount, String currency) {
    }

    /** By the local numbers of the loans among the products; without one of which none is expected. */
    public Map<Long, Instalment> of(Collection<StoredProduct> products) {
        Map<Long, Long> paid = new HashMap<>();
        Ledger rows = ledger.snapshot();
        Counterparts counterparts = ledger.counterparts();
        RowCursor row = rows.cursor();
        products.stream().filter(stored -> !stored.gone() && stored.product().kind() == ProductKind.LIABILITY).forEach(loan -> {
            for (int position : rows.positionsOn(Set.of(loan.key()))) {
                long id = row.at(position).id();
                counterparts.ofRow(id).filter(link -> link.kind() == Kind.INSTALMENT).ifPresent(link -> paid.put(link.other(id), loan.id()));
            }
        });
        Map<Long, Instalment> next = new HashMap<>();
        recurring.list().all().stream().filter(one -> one.goesOn() && one.standing() == Standing.GOING_ON).map(Recurrence::series)
                .filter(series -> paid.containsKey(series.last().row()))
                .forEach(series -> next.merge(paid.get(series.last().row()), instalment(series), Instalments::earlier));
        return next;
    }

    private static Instalment instalment(Series series) {
        return new Instalment(series.next(), series.expected().abs(), series.currency());
    }

    private static Instalment earlier(Instalment one, Instalment other) {
        return other.day().isBefore(one.day()) ? other : one;
    }
}
