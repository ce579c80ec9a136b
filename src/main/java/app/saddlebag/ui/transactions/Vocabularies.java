package app.saddlebag.ui.transactions;

import app.saddlebag.filter.Categories;
import app.saddlebag.filter.Field;
import app.saddlebag.filter.Filter;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.Matches;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.ui.transactions.bar.Vocabulary;
import app.saddlebag.ui.transactions.bar.Vocabulary.Word;
import app.saddlebag.ui.transactions.edit.ProductTerm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects the words of a ledger for completion. */
final class Vocabularies {

    private static final List<Field> FIELDS = List.of(Field.SHOP, Field.CATEGORY, Field.ENTITY, Field.TAG,
            Field.CURRENCY);

    private Vocabularies() {
    }

    /** Reads the whole ledger: worker only. */
    static Vocabulary of(Ledger ledger, LocalDate today, SearchCancellation cancellation) {
        Matches all = ledger.search(Filter.ALL, today, cancellation, null);
        Map<Field, List<Word>> words = new EnumMap<>(Field.class);
        for (Field field : FIELDS) {
            words.put(field, all.values(field).stream().map(facet -> new Word(facet.value(), facet.count())).toList());
        }
        words.put(Field.CATEGORY, categories(ledger.categories(), words.get(Field.CATEGORY)));
        all.products().forEach(facet -> words
                .computeIfAbsent(Field.of(facet.value().kind()), field -> new ArrayList<>())
                .add(new Word(ProductTerm.word(facet.value(), ledger.products()), facet.count())));
        return new Vocabulary(words);
    }

    /** Those that occur, then the tree's others. */
    private static List<Word> categories(Categories tree, List<Word> occurring) {
        Set<String> names = occurring.stream().map(Word::text).collect(Collectors.toSet());
        return Stream.concat(occurring.stream(), tree.all().stream().filter(category -> !category.hidden()).map(tree::name)
                .filter(name -> !names.contains(name)).map(name -> new Word(name, 0))).toList();
    }
}
