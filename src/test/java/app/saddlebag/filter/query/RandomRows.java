package app.saddlebag.filter.query;

import app.saddlebag.filter.Categories;
import app.saddlebag.filter.ProductRef;
import app.saddlebag.filter.Row;
import app.saddlebag.filter.Scope;
import app.saddlebag.filter.regex.RandomExpressions;
import app.saddlebag.model.Category;
import app.saddlebag.model.Counting;
import app.saddlebag.model.Novelty;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Rows made of the pieces that {@link RandomFilters} asks for, on products some of which nobody has told us of. */
public final class RandomRows {

    /** A row as sync would have stored it. */
    public record Given(long connectionId, Transaction transaction, Overlay overlay, boolean vanished, Counting counting,
                        Novelty novelty, boolean recurring) implements Row {
    }

    /** Two banks; ids with signs in them, one id at both banks, a product without a number, a name borne twice. */
    static final List<ProductRef> PRODUCTS = List.of(
            new ProductRef(1, ProductKind.ACCOUNT, "p.1", "Cuenta Nómina", "ES5999900418150200051332", "uno", "Banco Uno"),
            new ProductRef(1, ProductKind.ACCOUNT, "p1", "Ahorro", null, "uno", "Banco Uno"),
            new ProductRef(2, ProductKind.ACCOUNT, "p.1", "Ahorro", "ES72999", "dos", null),
            new ProductRef(2, ProductKind.ACCOUNT, "p+2", "a/e | \"k\"", "ES59", "dos", null),
            new ProductRef(2, ProductKind.CARD, "p1", "Visa", "************4417", "dos", "Banco Dos"),
            new ProductRef(3, ProductKind.INVESTMENT, "p1", "Fondo", "IE00B4L5Y983", null, "Tres", "Tres", List.of(), true),
            new ProductRef(3, ProductKind.PORTFOLIO, "p1", "Cartera", null, null, "Tres", "Tres", List.of(), true),
            new ProductRef(4, ProductKind.LIABILITY, "p1", "Hipoteca", null, null, null));

    /** Names, former names and hints made of the pieces that rows and filters are made of, one above the other. */
    public static final Categories TREE = new Categories(List.of(
            category("top", null, "a", "á", null, List.of("."), List.of("ab", "l·l", "12")),
            category("below", "top", "e", "ca", "nomina", List.of("ƀ"), List.of("1", "\n", "shop:")),
            category("strange", "top", "  ", "Σ", "가", List.of("$"), List.of("l", "(")),
            category("other", null, "k", "ñ", null, List.of(), List.of("o", "ea", "aa", "e\u0301a"))), Locale.ENGLISH);

    private static Category category(String key, String parent, String english, String spanish, String own,
                                     List<String> former, List<String> hints) {
        return new Category(key, parent, "tag", "grey", english, spanish, own, former, hints, false);
    }

    private RandomRows() {
    }

    public static Arbitrary<List<ProductRef>> products() {
        return Arbitraries.of(PRODUCTS).set().map(List::copyOf);
    }

    /** The scope in which rows are asked about: their own categories belong to it. */
    static Scope scope(List<ProductRef> products, List<? extends Row> rows) {
        Set<String> ownCategories = rows.stream().map(row -> row.overlay().category()).filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<Long> astray = rows.stream().filter(row -> products.stream().noneMatch(p -> p.connectionId() == row.connectionId()
                && p.kind() == row.transaction().productKind() && p.id().equals(row.transaction().productId())))
                .map(Row::connectionId).collect(Collectors.toSet());
        return new Scope(RandomFilters.TODAY, products, ownCategories, astray);
    }

    /** Many rows bear words of {@link #TREE} as their categories. */
    public static Arbitrary<Given> categorised() {
        Arbitrary<String> words = Arbitraries.of("a", "Á", "ab", "L·L", "ll", "e", "E", "CA", "nómina", "1", "\n", "Shop:", " ", "\t\t",
                "ς", "가", "\u1100\u1161", "$", "l", "(", "K", "ñ", "N\u0303", "O", "EA", "éa", "Aa", "other", "12", ".", "ƀ", "b");
        return Combinators.combine(rows(), words.injectNull(0.1), words.injectNull(0.9)).as((row, told, own) ->
                new Given(row.connectionId(), row.transaction().with().category(told).build(), own == null ? Overlay.NONE
                        : new Overlay(null, Set.of(), own, false), row.vanished(), row.counting(), row.novelty(), row.recurring()));
    }

    public static Arbitrary<Overlay> overlays() {
        Arbitrary<Overlay> some = Combinators.combine(RandomExpressions.texts().injectNull(0.5),
                RandomExpressions.texts().set().ofMaxSize(2), RandomExpressions.texts().injectNull(0.5),
                Arbitraries.of(true, false, false)).as(Overlay::new);
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(4, Arbitraries.just(Overlay.NONE)),
                net.jqwik.api.Tuple.of(1, some));
    }

    public static Arbitrary<Given> rows() {
        return Combinators.combine(transactions(), overlays(), Arbitraries.longs().between(1, 4),
                Arbitraries.of(false, false, false, true),
                Arbitraries.of(Counting.COUNTED, Counting.COUNTED, Counting.REPEATED, Counting.INTERNAL),
                Arbitraries.of(Novelty.NONE, Novelty.NONE, Novelty.NEW, Novelty.CHANGED), Arbitraries.of(false, false, true))
                .as((transaction, overlay, connection, vanished, counting, novelty, recurring) ->
                        new Given(connection, transaction, overlay, vanished, vanished ? Counting.COUNTED : counting,
                                novelty, recurring));
    }

    public static Arbitrary<Transaction> transactions() {
        Arbitrary<List<String>> texts = RandomExpressions.texts().injectNull(0.1).list().ofSize(4);
        Arbitrary<List<LocalDate>> days = Combinators.combine(Arbitraries.of(RandomFilters.DAYS),
                Arbitraries.of(RandomFilters.DAYS), Arbitraries.of(0, 0, 0, 1, 2)).as((booked, value, shape) ->
                java.util.Arrays.asList(shape == 1 ? null : booked, shape == 2 ? null : value));
        Arbitrary<ProductKind> kinds = Arbitraries.of(ProductKind.values()).filter(ProductKind::hasTransactions);
        Arbitrary<String> ids = Arbitraries.of("p.1", "p1", "p+2", "px1").injectNull(0.1);
        Arbitrary<String> currencies = Arbitraries.of("EUR", "USD", "JPY").injectNull(0.1);
        return Combinators.combine(texts, Arbitraries.of(RandomFilters.AMOUNTS), days, kinds, ids, ids, currencies,
                Arbitraries.of(RandomFilters.AMOUNTS).injectNull(0.2)).as(
                (text, amount, day, kind, product, portfolio, currency, balance) -> Transaction
                        .of(text.get(3) == null ? "" : text.get(3), kind, amount)
                        .productId(product).portfolioId(kind == ProductKind.INVESTMENT ? portfolio : null)
                        .currency(currency).balance(balance).bookingDate(day.get(0)).valueDate(day.get(1))
                        .description(text.get(0)).productDescription(text.get(1)).category(text.get(2))
                        .shop(text.get(1)).cardNumber(text.get(0)).entity("uno")
                        .transfer(amount.signum() > 0 ? new Transaction.Transfer("a", null, text.get(1), "ES1") : null)
                        .trade(kind == ProductKind.INVESTMENT ? new Transaction.Trade(text.get(2), balance, amount, null,
                                text.get(0)) : null)
                        .type(text.get(1)).flanksCategory(text.get(2)).externalId(product).build());
    }
}
