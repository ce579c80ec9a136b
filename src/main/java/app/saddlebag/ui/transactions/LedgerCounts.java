package app.saddlebag.ui.transactions;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Filter;
import app.saddlebag.filter.ProductRef;
import app.saddlebag.ledger.Cancellation;
import app.saddlebag.ledger.Group;
import app.saddlebag.ledger.GroupKey;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.Matches;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.transactions.edit.ProductTerm;
import app.saddlebag.ui.transactions.facet.Choice;
import app.saddlebag.ui.transactions.facet.Counts;
import app.saddlebag.ui.transactions.totals.TotalsModel.Sum;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Counts by asking the ledger. */
final class LedgerCounts implements Counts {

    private final Messages messages;
    private final Movements movements;
    private final Supplier<LocalDate> today;

    LedgerCounts(Messages messages, Movements movements, Supplier<LocalDate> today) {
        this.messages = messages;
        this.movements = movements;
        this.today = today;
    }

    @Override
    public List<Choice> choices(Kind kind, Filter others, Cancellation cancellation) {
        List<ProductRef> products = movements.scope(today.get()).products();
        return search(others, cancellation).groups(key(kind)).stream()
                .flatMap(group -> choice(kind, group, products))
                .sorted(Comparator.comparing((Choice choice) -> choice.field().ordinal())
                        .thenComparing(choice -> choice.value() == null)
                        .thenComparing(Comparator.comparingLong(Choice::count).reversed()))
                .toList();
    }

    @Override
    public long count(Filter filter, Cancellation cancellation) {
        return search(filter, cancellation).size();
    }

    /** What the movements of a filter come to. */
    Sum sum(Filter filter, Cancellation cancellation) {
        Matches matches = search(filter, cancellation);
        return new Sum(matches.size(), matches.totals());
    }

    private Stream<Choice> choice(Kind kind, Group group, List<ProductRef> products) {
        return switch (group.label()) {
            case Group.Label.Product(ProductRef product) when product != null -> Stream.of(new Choice(
                    Field.of(product.kind()), ProductTerm.word(product, products), title(product),
                    messages.get("transactions.kinds." + product.kind().name().toLowerCase(Locale.ROOT)),
                    group.count()));
            case Group.Label.Value(String text) -> Stream.of(new Choice(
                    kind == Kind.CATEGORY ? Field.CATEGORY : Field.ENTITY, text, text, null, group.count()));
            case Group.Label.Product _, Group.Label.Month _ -> Stream.empty();
        };
    }

    private String title(ProductRef product) {
        return product.entityName() == null ? product.title()
                : messages.get("transactions.grid.account", product.entityName(), product.title());
    }

    private Matches search(Filter filter, Cancellation cancellation) {
        Ledger ledger = movements.ledger();
        return ledger.search(filter, today.get(), cancellation, first -> { });
    }

    private static GroupKey key(Kind kind) {
        return switch (kind) {
            case ENTITY -> GroupKey.ENTITY;
            case PRODUCT -> GroupKey.PRODUCT;
            case CATEGORY -> GroupKey.CATEGORY;
        };
    }
}
