package app.saddlebag.ui.transactions;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Filter;
import app.saddlebag.filter.ProductRef;
import app.saddlebag.ledger.Basis;
import app.saddlebag.ledger.Facet;
import app.saddlebag.ledger.Group;
import app.saddlebag.ledger.GroupKey;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.Matches;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.transactions.edit.ProductTerm;
import app.saddlebag.ui.transactions.facet.Counts;
import app.saddlebag.ui.transactions.facet.FacetValue;
import app.saddlebag.ui.transactions.totals.TotalsModel.Sum;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Counts by asking the ledger. */
final class LedgerCounts implements Counts {

    /** Before the name of what lies in the line above. */
    private static final String INDENT = "\u2003";

    private final Messages messages;
    private final CurrentTransactions transactions;
    private final Supplier<LocalDate> today;

    LedgerCounts(Messages messages, CurrentTransactions transactions, Supplier<LocalDate> today) {
        this.messages = messages;
        this.transactions = transactions;
        this.today = today;
    }

    @Override
    public List<FacetValue> choices(Kind kind, Filter others, SearchCancellation cancellation) {
        Ledger ledger = transactions.ledger();
        if (ledger == null) {
            return List.of();
        }
        Matches matches = search(ledger, others, cancellation);
        return switch (kind) {
            case PRODUCT -> matches.products().stream().map(facet -> product(facet, ledger.products()))
                    .sorted(Comparator.comparing(FacetValue::field)).toList();
            case ENTITY -> values(Field.ENTITY, matches);
            case CATEGORY -> categories(matches);
        };
    }

    @Override
    public long count(Filter filter, SearchCancellation cancellation) {
        Ledger ledger = transactions.ledger();
        return ledger == null ? 0 : search(ledger, filter, cancellation).size();
    }

    /** What the transactions of a filter come to. */
    Sum sum(Filter filter, Basis basis, SearchCancellation cancellation) {
        Ledger ledger = transactions.ledger();
        if (ledger == null) {
            return Sum.NOTHING;
        }
        Matches matches = search(ledger, filter, cancellation);
        return new Sum(matches.size(), matches.sums(), basis);
    }

    private Matches search(Ledger ledger, Filter filter, SearchCancellation cancellation) {
        Matches matches = ledger.search(filter, today.get(), cancellation, null);
        matches.problem().ifPresent(problem -> {
            throw problem;
        });
        return matches;
    }

    private FacetValue product(Facet<ProductRef> facet, List<ProductRef> all) {
        ProductRef product = facet.value();
        return new FacetValue(Field.of(product.kind()), ProductTerm.word(product, all),
                product.entityName() == null ? product.title()
                        : messages.get("transactions.grid.account", product.entityName(), product.title()),
                messages.get("transactions.kinds." + product.kind().name().toLowerCase(Locale.ROOT)), facet.count());
    }

    private static List<FacetValue> values(Field field, Matches matches) {
        return matches.values(field).stream()
                .map(facet -> new FacetValue(field, facet.value(), facet.value(), null, facet.count())).toList();
    }

    /** Each followed by those that lie in it, with a last line for the rows that have none. */
    private static List<FacetValue> categories(Matches matches) {
        List<FacetValue> choices = new ArrayList<>();
        long without = 0;
        for (Group group : matches.groups(GroupKey.CATEGORY, Basis.AS_TOLD)) {
            switch (group.label()) {
                case Group.Label.Category(String name, String within) -> choices.add(new FacetValue(Field.CATEGORY, name,
                        within == null ? name : INDENT + name, null, group.count()));
                case Group.Label.Value(String told) when told != null ->
                        choices.add(new FacetValue(Field.CATEGORY, told, told, null, group.count()));
                case Group.Label.Value _ -> without = group.count();
                case Group.Label.Month _, Group.Label.Product _ -> throw new IllegalStateException("No category: " + group);
            }
        }
        if (without > 0) {
            choices.add(new FacetValue(Field.CATEGORY, null, "", null, without));
        }
        return choices;
    }
}
