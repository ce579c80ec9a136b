package app.saddlebag.ui.transactions.drawer;

import app.saddlebag.filter.Filter;
import app.saddlebag.filter.Scope;
import app.saddlebag.filter.Term;
import app.saddlebag.filter.query.Compiled;
import app.saddlebag.filter.query.FilterCompiler;
import app.saddlebag.filter.query.FlanksQuery;
import app.saddlebag.filter.query.QuerySyntaxException;
import app.saddlebag.filter.regex.TooCostlyException;
import app.saddlebag.filter.text.FilterPrinter;
import app.saddlebag.model.ProductKind;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.transactions.bar.FilterBarModel;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** The filter as Flanks would be asked it, while one types; and a query of someone else's as a filter. */
public final class QueryModel {

    /** A term that is evaluated here, and why. */
    public record Here(String term, String reason) {
    }

    /**
     * A filter in its two parts.
     *
     * @param query what the bank is asked
     * @param there the terms it says, wholly or in part
     * @param here  what is evaluated here
     */
    public record Parts(FlanksQuery query, List<String> there, List<Here> here) {
    }

    private static final Parts NOTHING = new Parts(FlanksQuery.EVERYTHING, List.of(), List.of());

    private final Messages messages;
    private final FilterBarModel bar;
    private Scope scope = new Scope(LocalDate.EPOCH, List.of());
    private final BooleanProperty watched = new SimpleBooleanProperty(this, "watched", false);
    private final ReadOnlyObjectWrapper<TooCostlyException> problem = new ReadOnlyObjectWrapper<>(this, "problem");
    private final ReadOnlyObjectWrapper<Parts> parts = new ReadOnlyObjectWrapper<>(this, "parts", NOTHING);

    public QueryModel(Messages messages, FilterBarModel bar) {
        this.messages = messages;
        this.bar = bar;
        bar.parsedProperty().subscribe(parsed -> refresh());
        watched.subscribe(refreshed -> refresh());
    }

    /** What filters are asked about from now on, as after a sync or at midnight. */
    public void about(Scope now) {
        scope = now;
        refresh();
    }

    /** What filters are asked about. */
    public Scope scope() {
        return scope;
    }

    /** Whether anyone is looking. */
    public BooleanProperty watchedProperty() {
        return watched;
    }

    public ReadOnlyObjectProperty<Parts> partsProperty() {
        return parts.getReadOnlyProperty();
    }

    /** Why there is no query for the filter: its regular expression takes too many steps on a product's name; null when there is one. */
    public ReadOnlyObjectProperty<TooCostlyException> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    private void refresh() {
        if (watched.get()) {
            Filter filter = bar.parsedProperty().get().filter();
            Compiled compiled;
            try {
                compiled = FilterCompiler.compile(filter, scope);
            } catch (TooCostlyException tooCostly) {
                parts.set(NOTHING);
                problem.set(tooCostly);
                return;
            }
            problem.set(null);
            parts.set(new Parts(compiled.query(), there(filter, compiled), compiled.local().stream()
                    .map(local -> new Here(print(local.term()), messages.get(local.reason().key()))).toList()));
        }
    }

    /** As a command line, secrets masked. */
    public String curl(URI apiBase, String path) {
        return CurlCommand.of(apiBase, path, parts.get().query().toJson());
    }

    /**
     * Filters by a query.
     *
     * @throws QuerySyntaxException when the text is none; the filter stays as it was
     */
    public void filterBy(String json) throws QuerySyntaxException {
        bar.textProperty().set(FilterPrinter.print(FlanksQuery.parse(json).toFilter(scope), bar.language()));
    }

    /** The kinds whose transactions a query can match, of those there are: one that names a card asks for cards alone. */
    static List<ProductKind> kinds(FlanksQuery query, Set<ProductKind> present) {
        return present.stream().filter(ProductKind::hasTransactions)
                .filter(kind -> Arrays.stream(ProductKind.values())
                        .filter(named -> query.fields().containsKey(named.name().toLowerCase(Locale.ROOT) + "_id"))
                        .allMatch(named -> named == kind
                                || named == ProductKind.PORTFOLIO && kind == ProductKind.INVESTMENT))
                .sorted().toList();
    }

    /** A term stays there in part when here only its open limit is evaluated, or what was too long to send. */
    private List<String> there(Filter filter, Compiled compiled) {
        List<Term> whollyHere = compiled.local().stream()
                .filter(local -> local.reason() != Compiled.Reason.OPEN_LIMIT
                        && local.reason() != Compiled.Reason.SHARED_ID
                        && !(local.reason() == Compiled.Reason.LENGTH
                        && compiled.query().fields().containsKey(local.term().field().apiName())))
                .map(Compiled.Local::term).toList();
        return filter.terms().stream().filter(term -> !whollyHere.contains(term)).map(this::print).toList();
    }

    private String print(Term term) {
        return FilterPrinter.print(term, bar.language());
    }
}
