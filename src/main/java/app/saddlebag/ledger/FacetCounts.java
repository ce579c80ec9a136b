package app.saddlebag.ledger;

import app.saddlebag.filter.Categories;
import app.saddlebag.filter.Field;
import app.saddlebag.filter.ProductRef;
import app.saddlebag.ledger.Dictionaries.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Counts the values that occur among rows. */
final class FacetCounts {

    private final Ledger ledger;
    private final long[][] rows;

    FacetCounts(Ledger ledger, long[][] rows) {
        this.ledger = ledger;
        this.rows = rows;
    }

    List<Facet<String>> values(Field field) {
        Dictionaries dictionaries = ledger.dictionaries();
        Map<String, Long> counts = switch (field) {
            case SHOP -> by(chunk -> chunk.shops, dictionaries.shops, List::of);
            case CATEGORY -> by(chunk -> chunk.categories, dictionaries.categories, this::categories);
            case CURRENCY -> by(chunk -> chunk.currencies, dictionaries.currencies, List::of);
            case TAG -> by(chunk -> chunk.overlays, dictionaries.overlays, overlay -> List.copyOf(overlay.tags()));
            case KIND -> byPlace(place -> place.kind().name().toLowerCase(Locale.ROOT));
            case ENTITY -> byPlace(place -> entity(ledger.productIndex().atBankOf(place)));
            case ACCOUNT, CARD, INVESTMENT, LIABILITY, PORTFOLIO -> byPlace(place -> {
                ProductRef product = ledger.productIndex().of(place, field.productKind());
                return product == null ? null : product.title();
            });
            case ACCOUNT_ID, CARD_ID, INVESTMENT_ID, LIABILITY_ID, PORTFOLIO_ID ->
                    byPlace(place -> place.id(field.productKind()));
            case DESCRIPTION, ID, NOTE, AMOUNT, SIZE, DATE, VALUE_DATE, ANY, IS ->
                    throw new IllegalArgumentException(field + " is different in every row");
        };
        return sorted(counts, Comparator.naturalOrder());
    }

    /** A row is counted for its category and for the one that lies in. */
    private List<String> categories(String told) {
        Categories categories = ledger.categories();
        return categories.of(told).map(category -> Stream.concat(Stream.of(category), categories.parent(category).stream())
                .map(categories::name).toList()).orElse(List.of(told));
    }

    List<Facet<ProductRef>> products() {
        return sorted(this.<ProductRef>byPlace(place -> ledger.productIndex().of(place, place.kind())),
                Comparator.comparing(ProductRef::title));
    }

    /** Name of the bank as shown; null when unknown. */
    static String entity(ProductRef product) {
        return product == null ? null : product.entityName() != null ? product.entityName() : product.entityId();
    }

    private <T> Map<T, Long> byPlace(Function<Place, T> value) {
        return by(chunk -> chunk.places, ledger.dictionaries().places, place -> {
            T found = value.apply(place);
            return found == null ? List.of() : List.of(found);
        });
    }

    private <V, T> Map<T, Long> by(Function<Chunk, Codes> column, Dictionary<V> dictionary,
                                   Function<V, List<T>> values) {
        long[] counts = new long[dictionary.size()];
        for (int c = 0; c < rows.length; c++) {
            Codes codes = column.apply(ledger.chunk(c));
            if (codes.isConstant()) {
                counts[codes.get(0)] += Bits.count(rows[c]);
            } else {
                Bits.forEach(rows[c], row -> counts[codes.get(row)]++);
            }
        }
        Map<T, Long> byValue = new HashMap<>();
        for (int code = 1; code < counts.length; code++) {
            if (counts[code] > 0) {
                long count = counts[code];
                values.apply(dictionary.value(code)).forEach(value -> byValue.merge(value, count, Long::sum));
            }
        }
        return byValue;
    }

    private static <T> List<Facet<T>> sorted(Map<T, Long> counts, Comparator<T> order) {
        List<Facet<T>> facets = new ArrayList<>();
        counts.forEach((value, count) -> facets.add(new Facet<>(Objects.requireNonNull(value), count)));
        facets.sort(Comparator.comparingLong((Facet<T> facet) -> -facet.count())
                .thenComparing(Facet::value, order));
        return List.copyOf(facets);
    }
}
