package app.saddlebag.profile;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Span;
import app.saddlebag.filter.Term;
import app.saddlebag.filter.Text;
import app.saddlebag.filter.text.FilterPrinter;
import app.saddlebag.filter.text.Language;
import app.saddlebag.insight.flow.MonthFlows;
import app.saddlebag.insight.flow.Spending;
import app.saddlebag.insight.flow.Spending.Over;
import app.saddlebag.insight.flow.Spending.Part;
import app.saddlebag.insight.merchant.MerchantText;
import app.saddlebag.insight.merchant.Merchants;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.ledger.RowCursor;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.model.Connection;
import app.saddlebag.store.Store;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came in, what went out and for what, as far as the banks have told it, and which days of it the person wants to see. Reads the
 * disk and many rows: worker only. Safe to share between threads.
 */
public final class MoneyFlows {

    private static final String KEY = "overview-spending";
    private static final int MOST_SHOPS = 8;

    private final Store store;
    private final LedgerSource ledger;
    private final Clock clock;

    MoneyFlows(Store store, LedgerSource ledger, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The last twelve months, one for each currency, the one with most rows first. */
    public List<MonthFlows> months() {
        LocalDate today = LocalDate.now(clock);
        return MonthFlows.of(ledger.snapshot(), told(today), today);
    }

    /** The day on which a bank was read last: of later days nothing can be known, and no pace be told. */
    private LocalDate told(LocalDate today) {
        return store.connections().list().stream().map(Connection::lastSuccess).filter(Objects::nonNull)
                .map(read -> LocalDate.ofInstant(read, clock.getZone())).max(Comparator.naturalOrder())
                .filter(day -> !day.isAfter(today)).orElse(today);
    }

    /** This month, unless the person chose other days. */
    public Over over() {
        Optional<String> kept = store.settings().get(KEY);
        return Stream.of(Over.values()).filter(over -> kept.filter(over.name()::equals).isPresent()).findFirst().orElse(Over.THIS_MONTH);
    }

    public void keep(Over over) {
        store.settings().put(KEY, over.name());
    }

    /** Where money went in the days that the person chose, one for each currency, the one with most rows first. */
    public List<Spending> spending() {
        return Spending.of(ledger.snapshot(), over(), LocalDate.now(clock));
    }

    /** A filter of just the rows that went to one of the {@linkplain Spending#merchants() merchants}. */
    public String filter(Spending spending, Part merchant, Language language) {
        Ledger now = ledger.snapshot();
        LocalDate today = LocalDate.now(clock);
        String key = MerchantText.key(merchant.name());
        Merchants merchants = new Merchants();
        RowCursor cursor = now.cursor();
        List<Long> rows = new ArrayList<>();
        for (int position : now.search(spending.filter(), today, new SearchCancellation(), null).positions()) {
            String name = merchants.of(cursor.at(position));
            if (name != null && MerchantText.key(name).equals(key)) {
                rows.add(now.row(position).id());
            }
        }
        ExactFilters filters = new ExactFilters(now, rows, today);
        return terms(merchant.name(), filters.rows()).stream().map(term -> FilterPrinter.print(spending.filter().and(term), language))
                .filter(filters::finds).findFirst().orElseGet(filters::byIds);
    }

    /** That a person would write, the simplest first. */
    private static List<Term> terms(String merchant, List<LedgerRow> rows) {
        List<Term> terms = new ArrayList<>();
        List<String> shops = rows.stream().map(row -> row.transaction().shop()).filter(Objects::nonNull).distinct().toList();
        if (!shops.isEmpty() && shops.size() <= MOST_SHOPS) {
            terms.add(Term.equal(Field.SHOP, shops.toArray(String[]::new)));
        }
        for (Field field : List.of(Field.DESCRIPTION, Field.SHOP, Field.ANY)) {
            terms.add(new Term.OfText(field, List.of(new Text.Contains(merchant)), false, Span.NOWHERE));
        }
        return terms;
    }
}
