package app.saddlebag.ledger;

import app.saddlebag.filter.Categories;
import app.saddlebag.filter.Field;
import app.saddlebag.filter.Filter;
import app.saddlebag.filter.KindWords;
import app.saddlebag.filter.ProductRef;
import app.saddlebag.filter.Row;
import app.saddlebag.filter.Term;
import app.saddlebag.filter.Text;
import app.saddlebag.ledger.Dictionaries.Place;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A filter prepared for one search: its terms as tests, cheapest first. For one thread. */
final class Plan {

    private record Step(Test test, boolean negated) {
    }

    private final Dictionaries dictionaries;
    private final Products products;
    private final Categories categories;
    private final LocalDate today;
    private final SearchCancellation cancellation;
    private final boolean withHidden;
    private final List<Step> steps;

    Plan(Filter filter, LocalDate today, Ledger ledger, SearchCancellation cancellation) {
        this.cancellation = cancellation;
        dictionaries = ledger.dictionaries();
        products = ledger.productIndex();
        categories = ledger.categories();
        this.today = today;
        withHidden = filter.asksForHidden();
        steps = filter.terms().stream().map(term -> new Step(test(term), term.negated()))
                .sorted(Comparator.comparing(step -> step.test().cost())).toList();
    }

    /** The rows of a chunk that match. */
    long[] matches(Chunk chunk) {
        long[] rows = withHidden ? Bits.all(chunk.rows) : chunk.visible.clone();
        for (Step step : steps) {
            long[] found = new long[rows.length];
            step.test().find(chunk, rows, found);
            long any = 0;
            for (int w = 0; w < rows.length; w++) {
                rows[w] &= step.negated() ? ~found[w] : found[w];
                any |= rows[w];
            }
            if (any == 0) {
                break;
            }
        }
        return rows;
    }

    private Test test(Term term) {
        return switch (term) {
            case Term.OfAmount amount -> new AmountTest(amount.amounts());
            case Term.OfDate date -> new DayTest(date.field(), date.days(today));
            case Term.OfText text -> test(text.field(), text.alternatives());
            case Term.OfState state -> new StateTest(state.alternatives(), blankCategories(), byPlace(place -> {
                ProductRef product = products.atBankOf(place);
                return product != null && product.imported();
            }));
        };
    }

    private Test test(Field field, List<Text> texts) {
        ValueMatcher matcher = new ValueMatcher(texts, cancellation);
        return switch (field) {
            case DESCRIPTION -> new TextTest(chunk -> chunk.descriptions, searches(texts));
            case ID -> new TextTest(chunk -> chunk.bankIds, searches(texts));
            case SHOP -> byValue(chunk -> chunk.shops, dictionaries.shops, matcher);
            case CATEGORY -> byCategory(matcher);
            case CURRENCY -> byValue(chunk -> chunk.currencies, dictionaries.currencies, matcher);
            case NOTE -> new CodeTest(chunk -> chunk.overlays, wanted(dictionaries.overlays,
                    overlay -> overlay.note() != null && matcher.matches(overlay.note())));
            case TAG -> new CodeTest(chunk -> chunk.overlays, wanted(dictionaries.overlays,
                    overlay -> overlay.tags().stream().anyMatch(matcher::matches)));
            case ACCOUNT, CARD, INVESTMENT, LIABILITY, PORTFOLIO -> byPlace(place ->
                    anyName(products.of(place, field.productKind()), ProductRef::names, matcher));
            case ACCOUNT_ID, CARD_ID, INVESTMENT_ID, LIABILITY_ID, PORTFOLIO_ID -> byPlace(place -> {
                String id = place.id(field.productKind());
                return id != null && matcher.matches(id);
            });
            case ENTITY -> byPlace(place ->
                    anyName(products.atBankOf(place), ProductRef::entityNames, matcher));
            case KIND -> new KindTest(wanted(dictionaries.places,
                    place -> KindWords.of(place.kind()).stream().anyMatch(matcher::matches)),
                    KindWords.HIDDEN.stream().anyMatch(matcher::matches),
                    KindWords.VANISHED.stream().anyMatch(matcher::matches));
            case ANY -> new AnyTest(Stream.concat(
                    Stream.of(Field.SHOP, Field.CATEGORY, Field.NOTE, Field.TAG).map(some -> test(some, texts)),
                    Stream.of(byPlace(place -> anyName(products.of(place, place.kind()), ProductRef::names, matcher)),
                            new CodeTest(chunk -> chunk.transfers, wanted(dictionaries.transfers, transfer ->
                                    Row.counterparty(transfer).stream().anyMatch(matcher::matches))),
                            test(Field.DESCRIPTION, texts))).toList());
            case AMOUNT, SIZE, DATE, VALUE_DATE, IS -> throw new IllegalArgumentException(field + " is no text");
        };
    }

    private List<TextSearch> searches(List<Text> texts) {
        return texts.stream().map(text -> TextSearch.of(text, cancellation)).toList();
    }

    private boolean[] blankCategories() {
        boolean[] blank = wanted(dictionaries.categories, String::isBlank);
        blank[0] = true;
        return blank;
    }

    private static boolean anyName(ProductRef product, Function<ProductRef, List<String>> names,
                                   ValueMatcher matcher) {
        return product != null && names.apply(product).stream().anyMatch(matcher::matches);
    }

    private CodeTest byPlace(Predicate<Place> condition) {
        return new CodeTest(chunk -> chunk.places, wanted(dictionaries.places, condition));
    }

    private static CodeTest byValue(Function<Chunk, Codes> column, Dictionary<String> dictionary,
                                    ValueMatcher matcher) {
        String[] folded = dictionary.folded();
        boolean[] wanted = new boolean[folded.length];
        for (int code = 1; code < wanted.length; code++) {
            wanted[code] = matcher.matches(dictionary.value(code), folded[code]);
        }
        return new CodeTest(column, wanted);
    }

    /** Once for each text that occurs, whatever the number of rows. */
    private CodeTest byCategory(ValueMatcher matcher) {
        String[] folded = dictionaries.categories.folded();
        boolean[] wanted = new boolean[folded.length];
        for (int code = 1; code < wanted.length; code++) {
            wanted[code] = matcher.matches(dictionaries.categories.value(code), folded[code])
                    || categories.ofFolded(folded[code]).map(categories::names).orElse(List.of()).stream()
                            .anyMatch(matcher::matches);
        }
        return new CodeTest(chunk -> chunk.categories, wanted);
    }

    /** By code; false for code 0, the value that is not there. */
    private static <V> boolean[] wanted(Dictionary<V> dictionary, Predicate<V> condition) {
        boolean[] wanted = new boolean[dictionary.size()];
        for (int code = 1; code < wanted.length; code++) {
            wanted[code] = condition.test(dictionary.value(code));
        }
        return wanted;
    }
}
