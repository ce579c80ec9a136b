package app.saddlebag.ui.files;

import app.saddlebag.exchange.write.Content;
import app.saddlebag.exchange.write.FileFormat;
import app.saddlebag.exchange.write.Progress;
import app.saddlebag.exchange.write.Written;
import app.saddlebag.filter.Filter;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.Matches;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.profile.Export;
import app.saddlebag.profile.LedgerSource;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * What a file will hold, how its beginning reads, and the writing of it. JavaFX thread only; what it reads and writes it does in
 * the background.
 */
public final class ExportModel {

    private final Background background;
    private final Source source;
    private final Messages messages;
    private final ObjectProperty<FileFormat> format = new SimpleObjectProperty<>(this, "format", FileFormat.CSV_EXCEL);
    private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(this, "scope", Scope.EVERYTHING);
    private final ReadOnlyObjectWrapper<Counts> counts = new ReadOnlyObjectWrapper<>(this, "counts");
    private final ReadOnlyStringWrapper preview = new ReadOnlyStringWrapper(this, "preview", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyObjectWrapper<Writing> writing = new ReadOnlyObjectWrapper<>(this, "writing");
    private Contents contents;
    private int asked;

    /** Which rows. */
    public enum Scope {
        FOUND, EVERYTHING
    }

    /**
     * @param found      rows that the filter finds; −1 where there is no filter
     * @param everything rows there are
     */
    public record Counts(int found, int everything) {
    }

    /** Of a file under way. */
    public static final class Writing {

        private final int of;
        private final ReadOnlyObjectWrapper<Integer> rows = new ReadOnlyObjectWrapper<>(0);
        private volatile boolean cancelled;

        private Writing(int of) {
            this.of = of;
        }

        public ReadOnlyObjectProperty<Integer> rowsProperty() {
            return rows.getReadOnlyProperty();
        }

        /** From 0 to 1. */
        public double fraction() {
            return of == 0 ? 1 : (double) rows.get() / of;
        }

        /** Soon ends it; a file that was there stays. */
        public void cancel() {
            cancelled = true;
        }
    }

    /** What is written: gathered once, so that the preview shows what the file will hold. */
    private record Contents(Content found, Content everything) {
    }

    /**
     * Where rows come from.
     *
     * @param filter finds the rows of the page; null where nothing is filtered by
     */
    public record Source(Export export, LedgerSource ledger, Filter filter, LocalDate today) {

        private Contents read(Messages messages) {
            Content everything = export.everything(messages);
            if (filter == null) {
                return new Contents(null, everything);
            }
            Ledger rows = ledger.snapshot();
            Matches matches = rows.search(filter, today, new SearchCancellation(), null);
            return new Contents(matches.problem().isPresent() ? null : export.found(rows, matches, messages), everything);
        }
    }

    public ExportModel(Background background, Source source, Messages messages) {
        this.background = background;
        this.source = source;
        this.messages = messages;
        format.subscribe(_ -> show());
        scope.subscribe(_ -> show());
    }

    /** Gathers what there is. */
    public void read() {
        background.run(() -> source.read(messages), read -> {
            contents = read;
            counts.set(new Counts(read.found == null ? -1 : read.found.rows().size(), read.everything.rows().size()));
            scope.set(read.found == null ? Scope.EVERYTHING : Scope.FOUND);
            show();
        }, this::failed);
    }

    public ObjectProperty<FileFormat> formatProperty() {
        return format;
    }

    public ObjectProperty<Scope> scopeProperty() {
        return scope;
    }

    /** Null until they are known. */
    public ReadOnlyObjectProperty<Counts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** How the file begins. */
    public ReadOnlyStringProperty previewProperty() {
        return preview.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Null while nothing is written. */
    public ReadOnlyObjectProperty<Writing> writingProperty() {
        return writing.getReadOnlyProperty();
    }

    private Content content() {
        return contents == null ? null : scope.get() == Scope.FOUND ? contents.found : contents.everything;
    }

    /** Of several asked for, the last is shown. */
    private void show() {
        Content content = content();
        int asking = ++asked;
        problem.set("");
        if (content == null) {
            return;
        }
        FileFormat wanted = format.get();
        background.run(() -> Beginning.of(content, wanted), begins -> {
            if (asking == asked) {
                preview.set(begins);
            }
        }, this::failed);
    }

    private void failed(Throwable failure) {
        problem.set(messages.sentence(failure));
    }

    /** @param done gets what was written, unless it failed or was cancelled */
    public void write(Path file, Consumer<Written> done) {
        Content content = content();
        if (content == null || writing.get() != null) {
            return;
        }
        Writing under = new Writing(content.rows().size());
        writing.set(under);
        problem.set("");
        Progress progress = rows -> {
            if (under.cancelled) {
                throw new CancellationException();
            }
            background.onScreen(() -> under.rows.set(rows));
        };
        FileFormat wanted = format.get();
        background.write(() -> Export.write(content, wanted, file, progress), written -> {
            writing.set(null);
            done.accept(written);
        }, failure -> {
            writing.set(null);
            if (!(failure instanceof CancellationException)) {
                failed(failure);
            }
        });
    }

    /** Ends what is under way. */
    public void cancel() {
        if (writing.get() != null) {
            writing.get().cancel();
        }
    }
}
