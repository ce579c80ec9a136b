package app.saddlebag.ui.transactions.bar;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Term;
import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.filter.text.FilterText;
import app.saddlebag.filter.text.Language;
import app.saddlebag.filter.text.Parsed;
import app.saddlebag.filter.text.SyntaxError;
import app.saddlebag.text.Messages;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The filter as the person types it: text, what it says, what may be written next, and what was used before. */
public final class FilterBarModel {

    /** A sentence about a mistake and the character it speaks of. */
    public record Complaint(String sentence, int position) {
    }

    /**
     * A filter that finds more.
     *
     * @param text  of the filter
     * @param count of its transactions
     */
    public record Wider(String text, long count) {
    }

    private final Messages messages;
    private final Completion completion;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyObjectWrapper<Parsed> parsed = new ReadOnlyObjectWrapper<>(this, "parsed",
            FilterParser.parse(""));
    private final ObjectProperty<FilterHistory> history = new SimpleObjectProperty<>(this, "history",
            FilterHistory.NONE);
    private final ObjectProperty<Vocabulary> vocabulary = new SimpleObjectProperty<>(this, "vocabulary",
            Vocabulary.NONE);
    private final ObjectProperty<Wider> wider = new SimpleObjectProperty<>(this, "wider");
    private int backwards = -1;
    private String unfinished = "";

    public FilterBarModel(Messages messages) {
        this.messages = messages;
        this.completion = new Completion(messages);
        text.subscribe(typed -> parsed.set(FilterParser.parse(typed)));
    }

    /** In which words filters are offered and printed. */
    public Language language() {
        return Language.of(messages.locale());
    }

    /** Never null. */
    public StringProperty textProperty() {
        return text;
    }

    public String text() {
        return text.get();
    }

    /** What the text says; changes with it. */
    public ReadOnlyObjectProperty<Parsed> parsedProperty() {
        return parsed.getReadOnlyProperty();
    }

    public ObjectProperty<FilterHistory> historyProperty() {
        return history;
    }

    public ObjectProperty<Vocabulary> vocabularyProperty() {
        return vocabulary;
    }

    /** What is offered where the bare words typed find little; null while nothing is. */
    public ObjectProperty<Wider> widerProperty() {
        return wider;
    }

    /** Filters by what is offered. */
    public void widen() {
        text.set(wider.get().text());
        used();
    }

    public List<Suggestion> suggestions(int caret) {
        return completion.at(text(), Math.clamp(caret, 0, text().length()), vocabulary.get(), history.get());
    }

    /** The filters used lately, whatever the text. */
    public List<Suggestion> recent() {
        return completion.recent(text().length(), history.get());
    }

    /** The first mistake in the text. */
    public Optional<Complaint> complaint() {
        List<SyntaxError> errors = parsed.get().errors();
        return errors.isEmpty() ? Optional.empty()
                : Optional.of(new Complaint(messages.get(errors.getFirst().key(), errors.getFirst().args()),
                        errors.getFirst().position()));
    }

    /** Remembers the filter as one that was used, unless it makes no sense. */
    public void used() {
        backwards = -1;
        if (parsed.get().isValid()) {
            history.set(history.get().with(text()));
        }
    }

    /**
     * Asks for rows of which this holds. It takes the place of what the text asked of the same field; words join the others, and
     * what excluded the very same goes.
     */
    public void only(Term term) {
        String rest = FilterText.minus(text(), term.opposite());
        boolean joins = term.negated() || term.field() == Field.DESCRIPTION || term.field() == Field.ANY;
        text.set(joins ? FilterText.and(language(), rest, term) : FilterText.with(language(), rest, term));
        used();
    }

    /** Leaves out rows of which this holds, even if they were asked for. */
    public void without(Term term) {
        text.set(FilterText.and(language(), FilterText.minus(text(), term), term.opposite()));
        used();
    }

    /** Writes the filter used before the one shown. */
    public void older() {
        List<String> filters = history.get().filters();
        if (backwards < 0) {
            unfinished = text();
        }
        int next = backwards + 1;
        if (next < filters.size() && filters.get(next).equals(text())) {
            next++;
        }
        if (next < filters.size()) {
            backwards = next;
            text.set(filters.get(next));
        }
    }

    /** Back towards what was being typed before {@link #older()}. */
    public void newer() {
        if (backwards >= 0) {
            backwards--;
            text.set(backwards < 0 ? unfinished : history.get().filters().get(backwards));
        }
    }
}
