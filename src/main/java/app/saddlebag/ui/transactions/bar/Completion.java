package app.saddlebag.ui.transactions.bar;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Filter;
import app.saddlebag.filter.Folding;
import app.saddlebag.filter.Period;
import app.saddlebag.filter.Term;
import app.saddlebag.filter.text.FilterPrinter;
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
    private static final List<String> AMOUNTS = List.of("in", "out", ">100", "<-50", "10..50");
    private static final List<String> LATELY = List.of("last-30d", "last-90d", "last-12m");
    private static final List<String> KINDS = List.of("account", "card", "investment", "liability", "hidden",
            "vanished");

    private final Messages messages;

    Completion(Messages messages) {
        this.messages = messages;
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
                .filter(field -> !RAW_IDS.contains(field) && field.word().startsWith(Folding.fold(term.typed())))
                .map(field -> new Suggestion(Suggestion.Kind.FIELD, field.word() + ":",
                        messages.get("transactions.field." + field.word()), -1, term.from(), term.to(),
                        field.word() + ":"));
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
            case NUMBER -> words(term, AMOUNTS.stream());
            case DATE -> words(term, Stream.concat(Stream.of(Period.Named.values()).map(Period::word), LATELY.stream()));
            case TEXT -> field == Field.KIND ? words(term, KINDS.stream())
                    : matching(term.typed(), vocabulary.of(field)).map(word -> new Suggestion(Suggestion.Kind.VALUE,
                            word.text(), "", word.count(), term.from(), term.to(), valueOf(field, word.text()) + " "));
        };
    }

    private Stream<Suggestion> words(TermAtCaret term, Stream<String> words) {
        return words.filter(word -> word.startsWith(term.typed())).map(word -> new Suggestion(Suggestion.Kind.VALUE, word,
                messages.has("transactions.value." + word) ? messages.get("transactions.value." + word) : "", -1,
                term.from(), term.to(), word + " "));
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

    private static String printed(Field field, String value) {
        return FilterPrinter.print(Filter.of(Term.equal(field, value)));
    }

    private static String valueOf(Field field, String value) {
        return printed(field, value).substring(field.word().length() + 1);
    }
}
