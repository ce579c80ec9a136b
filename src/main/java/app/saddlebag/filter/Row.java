package app.saddlebag.filter;

import app.saddlebag.model.Counting;
import app.saddlebag.model.Novelty;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A transaction as a filter sees it: the bank's facts, what the person added, and where it belongs. */
public interface Row {

    /** Local number of its connection. */
    long connectionId();

    Transaction transaction();

    /** Never null; {@link Overlay#NONE} where the person added nothing. */
    Overlay overlay();

    /** Whether the bank no longer lists it. */
    boolean vanished();

    /** What it adds to sums, as long as the bank lists it. */
    Counting counting();

    /** What the last sync of its source did to it. */
    Novelty novelty();

    /** Whether it is one of those that come again and again. */
    boolean recurring();

    /** Whether it adds its amount to sums. */
    default boolean counts() {
        return !vanished() && counting() == Counting.COUNTED;
    }

    /** The person's own category where there is one, else the bank's; null without either. */
    default String category() {
        return overlay().category() != null ? overlay().category() : transaction().category();
    }

    /** What a text field holds: nothing when the bank did not say, several for tags and names of a product. */
    default List<String> texts(Field field, Scope scope) {
        Transaction fact = transaction();
        return switch (field) {
            case DESCRIPTION -> some(fact.description());
            case SHOP -> some(fact.shop());
            case CATEGORY -> categoryTexts(scope);
            case CURRENCY -> some(fact.currency());
            case ID -> some(fact.id());
            case ACCOUNT, CARD, INVESTMENT, LIABILITY, PORTFOLIO ->
                    product(field.productKind(), scope).map(ProductRef::names).orElse(List.of());
            case ACCOUNT_ID, CARD_ID, INVESTMENT_ID, LIABILITY_ID, PORTFOLIO_ID ->
                    some(productId(field.productKind()));
            case ENTITY -> fromWhere(scope).map(ProductRef::entityNames).orElse(List.of());
            case NOTE -> some(overlay().note());
            case TAG -> List.copyOf(overlay().tags());
            case KIND -> kinds();
            case ANY -> everything(scope);
            case AMOUNT, SIZE, DATE, VALUE_DATE, IS -> throw new IllegalArgumentException(field + " is no text");
        };
    }

    /** Whether it came from a file of statements; false where nobody told us of its source. */
    default boolean imported(Scope scope) {
        return fromWhere(scope).map(ProductRef::imported).orElse(false);
    }

    /** Its product, else another of the same source: what tells where it came from. */
    private Optional<ProductRef> fromWhere(Scope scope) {
        return product(transaction().productKind(), scope).or(() -> scope.anyOf(connectionId()));
    }

    /** One of the two dates; null when the bank did not say. */
    default LocalDate date(Field field) {
        return switch (field) {
            case DATE -> transaction().bookingDate();
            case VALUE_DATE -> transaction().valueDate();
            default -> throw new IllegalArgumentException(field + " is no date");
        };
    }

    /** What it carries, and the names of the category that means and of those above it. */
    private List<String> categoryTexts(Scope scope) {
        return category() == null ? List.of()
                : Stream.concat(Stream.of(category()), scope.categories().names(category()).stream()).toList();
    }

    private String productId(ProductKind kind) {
        return kind == ProductKind.PORTFOLIO ? transaction().portfolioId()
                : kind == transaction().productKind() ? transaction().productId() : null;
    }

    private Optional<ProductRef> product(ProductKind kind, Scope scope) {
        return Optional.ofNullable(productId(kind)).flatMap(id -> scope.product(connectionId(), kind, id));
    }

    private List<String> everything(Scope scope) {
        Transaction fact = transaction();
        List<String> texts = new ArrayList<>(overlay().tags());
        Stream.of(fact.description(), fact.shop(), overlay().note()).filter(Objects::nonNull).forEach(texts::add);
        texts.addAll(categoryTexts(scope));
        if (fact.transfer() != null) {
            texts.addAll(counterparty(fact.transfer()));
        }
        product(fact.productKind(), scope).map(ProductRef::names).ifPresent(texts::addAll);
        return texts;
    }

    /** Names and IBANs of who paid whom. */
    static List<String> counterparty(Transaction.Transfer transfer) {
        return Stream.of(transfer.payer(), transfer.payerIban(), transfer.beneficiary(), transfer.beneficiaryIban())
                .filter(Objects::nonNull).toList();
    }

    private List<String> kinds() {
        List<String> kinds = new ArrayList<>();
        kinds.addAll(KindWords.of(transaction().productKind()));
        if (overlay().hidden()) {
            kinds.addAll(KindWords.HIDDEN);
        }
        if (vanished()) {
            kinds.addAll(KindWords.VANISHED);
        }
        return kinds;
    }

    private static List<String> some(String text) {
        return text == null ? List.of() : List.of(text);
    }
}
