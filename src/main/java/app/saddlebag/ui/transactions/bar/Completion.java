package app.saddlebag.ui.transactions.bar;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Folding;
import app.saddlebag.filter.KindWords;
import app.saddlebag.filter.Period;
import app.saddlebag.filter.State;
import app.saddlebag.filter.Term;
import app.saddlebag.filter.text.FilterPrinter;
import app.saddlebag.filter.text.Language;
import app.saddlebag.model.ProductKind;
import app.saddlebag.text.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the filter bar offers at the caret: fields, values that occur in the person's transactions, recent filters. */
final class Completion {

    private static final int MOST = 40;
    private static final int MOST_RECENT = 8;
    /** Below this a bare word says too little to offer values of every field. */
    private static final int LEAST_LETTERS = 2;
    private static final Set<Field> RAW_IDS = EnumSet.of(Field.ACCOUNT_ID, Field.CARD_ID, Field.INVESTMENT_ID,
            Field.LIABILITY_ID, Field.PORTFOLIO_ID);
    private static final List<Field> NAMED_VALUES = List.of(Field.SHOP, Field.CATEGORY, Field.ACCOUNT, Field.CARD,
            Field.ENTITY, Field.TAG);
    private static final List<String> AMOUNTS = List.of(">100", "<-50", "10..50");
    private static final List<Period> LATELY = List.of(new Period.Last(30, Period.Unit.DAYS),
            new Period.Last(90, Period.Unit.DAYS), new Period.Last(12, Period.Unit.MONTHS));

    private final Messages messages;
    private final Language language;

    Completion(Messages messages) {
        this.messages = messages;
        this.language = Language.of(messages.locale());
    }

    List<Suggestion> at(String text, int caret, Vocabulary vocabulary, FilterHistory history) {
        TermAtCaret term = TermAtCaret.in(text, caret);
        Stream<Suggestion> offered = term.field() == null
                ? Stream.of(recent(text, history), fields(term), bareValues(term, vocabulary)).flatMap(s -> s)
                : values(term, term.field(), vocabulary);
        return offered.limit(MOST).toList();
    }

    /** All recent filters, to take the place of a text of that length. */
    List<Suggestion> recent(int length, FilterHistory history) {
        return history.filters().stream().map(filter -> recent(filter, length)).toList();
    }

    private Stream<Suggestion> recent(String text, FilterHistory history) {
        String typed = Folding.fold(text.strip());
        return history.filters().stream()
                .filter(filter -> !filter.equals(text.strip()) && Folding.fold(filter).startsWith(typed))
                .limit(MOST_RECENT)
                .map(filter -> recent(filter, text.length()));
    }

    private Suggestion recent(String filter, int length) {
        return new Suggestion(Suggestion.Kind.RECENT, filter, messages.get("transactions.bar.recent"), -1, 0, length,
                filter);
    }

    private Stream<Suggestion> fields(TermAtCaret term) {
        return Stream.of(Field.values())
                .filter(field -> !RAW_IDS.contains(field) && begins(language.word(field), term))
                .map(field -> new Suggestion(Suggestion.Kind.FIELD, language.word(field) + ":",
                        messages.get("transactions.field." + field.word()), -1, term.from(), term.to(),
                        language.word(field) + ":"));
    }

    private Stream<Suggestion> bareValues(TermAtCaret term, Vocabulary vocabulary) {
        if (term.typed().length() < LEAST_LETTERS) {
            return Stream.empty();
        }
        List<Suggestion> found = new ArrayList<>();
        for (Field field : NAMED_VALUES) {
            matching(term.typed(), vocabulary.of(field)).forEach(word -> found.add(new Suggestion(Suggestion.Kind.VALUE,
                    word.text(), messages.get("transactions.field." + field.word()), word.count(), term.from(),
                    term.to(), printed(field, word.text()) + " ")));
        }
        return found.stream().sorted(Comparator.comparingLong(Suggestion::count).reversed());
    }

    private Stream<Suggestion> values(TermAtCaret term, Field field, Vocabulary vocabulary) {
        return switch (field.kind()) {
            case NUMBER -> amounts(term, field);
            case DATE -> Stream.concat(Stream.of(Period.Named.values()), LATELY.stream())
                    .flatMap(period -> word(term, language.word(period), period.word()));
            case STATE -> Stream.of(State.values())
                    .flatMap(state -> word(term, language.word(state), Language.ENGLISH.word(state)));
            case TEXT -> field == Field.KIND ? kinds(term)
                    : matching(term.typed(), vocabulary.of(field)).map(word -> new Suggestion(Suggestion.Kind.VALUE,
                            word.text(), "", word.count(), term.from(), term.to(), valueOf(field, word.text()) + " "));
        };
    }

    private Stream<Suggestion> amounts(TermAtCaret term, Field field) {
        Stream<Suggestion> signs = field == Field.SIZE ? Stream.empty()
                : Stream.concat(word(term, language.in(), "in"), word(term, language.out(), "out"));
        return Stream.concat(signs, AMOUNTS.stream().filter(range -> field != Field.SIZE || !range.contains("-"))
                .flatMap(range -> word(term, range, range)));
    }

    private Stream<Suggestion> kinds(TermAtCaret term) {
        return Stream.of(ProductKind.values()).filter(ProductKind::hasTransactions).map(KindWords::of)
                .flatMap(words -> word(term, words.get(language.ordinal()), words.getFirst()));
    }

    /** @param key under which its explanation is found, if it has one */
    private Stream<Suggestion> word(TermAtCaret term, String word, String key) {
        return !begins(word, term) ? Stream.empty() : Stream.of(new Suggestion(Suggestion.Kind.VALUE, word,
                messages.has("transactions.value." + key) ? messages.get("transactions.value." + key) : "", -1,
                term.from(), term.to(), word + " "));
    }

    private static boolean begins(String word, TermAtCaret term) {
        return Folding.fold(word).startsWith(Folding.fold(term.typed()));
    }

    /** Those that begin with what was typed before those that contain it; frequent ones first. */
    private static Stream<Vocabulary.Word> matching(String typed, List<Vocabulary.Word> words) {
        String folded = Folding.fold(typed);
        List<Vocabulary.Word> containing = words.stream()
                .filter(word -> Folding.fold(word.text()).contains(folded)).toList();
        return Stream.concat(
                containing.stream().filter(word -> Folding.fold(word.text()).startsWith(folded)),
                containing.stream().filter(word -> !Folding.fold(word.text()).startsWith(folded)));
    }

    private String printed(Field field, String value) {
        return FilterPrinter.print(Term.equal(field, value), language);
    }

    private String valueOf(Field field, String value) {
        return FilterPrinter.value(Term.equal(field, value), language);
    }
}
