package app.saddlebag.peers;

import app.saddlebag.filter.Filter;
import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.ledger.BenchRows;
import app.saddlebag.ledger.Group;
import app.saddlebag.ledger.GroupKey;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerBuilder;
import app.saddlebag.ledger.Matches;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.ledger.Totals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Our own ledger, in memory. */
final class SaddlebagPeer implements Peer {

    private static final Filter FILTER = FilterParser.parse(PeerRows.FILTER).filter();

    private final Ledger ledger;

    SaddlebagPeer(PeerRows rows) {
        LedgerBuilder builder = Ledger.builder(BenchRows.PRODUCTS);
        rows.forEach(builder::add);
        ledger = builder.build();
    }

    @Override
    public Answer filtered() {
        Matches found = search(FILTER);
        return new Answer(found.size(), sums(found.totals()));
    }

    @Override
    public Map<String, Answer> months() {
        Map<String, Answer> months = new TreeMap<>();
        for (Group group : search(FilterParser.parse("").filter()).groups(GroupKey.MONTH)) {
            months.put(((Group.Label.Month) group.label()).month().toString(), new Answer(group.count(), sums(group.totals())));
        }
        return months;
    }

    private Matches search(Filter filter) {
        return ledger.search(filter, BenchRows.TODAY, new SearchCancellation(), null);
    }

    private static Map<String, BigDecimal> sums(List<Totals> totals) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        totals.forEach(total -> sums.put(total.currency(), total.net()));
        return sums;
    }

    @Override
    public void close() {
        // it is in memory alone
    }
}
