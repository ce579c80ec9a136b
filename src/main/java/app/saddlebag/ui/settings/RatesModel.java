package app.saddlebag.ui.settings;

import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Rate;
import app.saddlebag.profile.ExchangeRates;
import app.saddlebag.profile.ExchangeRates.Change;
import app.saddlebag.profile.ExchangeRates.Imported;
import app.saddlebag.text.Formats;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.chart.Figures;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.kit.Notices;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * The rates that the person typed or imported: what there is, and every way to change it, each with a way back. JavaFX thread only.
 */
final class RatesModel {

    /** What of a typed rate is wrong. */
    enum Part { CURRENCY, RATE, DAY }

    /**
     * What is known.
     *
     * @param rates  the last day first, then by currency
     * @param target in which sums of several currencies are told as one; empty leaves it open
     */
    record Known(List<Rate> rates, Optional<String> target) {

        /** In the order of their codes. */
        List<String> currencies() {
            return List.copyOf(new TreeSet<>(rates.stream().map(Rate::currency).toList()));
        }

        long from(Rate.Origin origin) {
            return rates.stream().filter(rate -> rate.origin() == origin).count();
        }
    }

    private static final Comparator<Rate> ORDER = Comparator.comparing(Rate::day).reversed().thenComparing(Rate::currency);

    private static final String GROUPED = "(?<=[0-9])[.,]([0-9]{3})";

    private final ExchangeRates rates;
    private final Background background;
    private final Messages messages;
    private final Formats formats;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Optional<Known>> known = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper imported = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper reading = new ReadOnlyStringWrapper("");
    private final StringProperty currency = new SimpleStringProperty("");
    private final Deque<Change> done = new ArrayDeque<>();
    private Background.Job file;
    /** Whether the file was read and is being kept: then it is no longer to be given up. */
    private boolean taking;

    RatesModel(ExchangeRates rates, Background background, Messages messages, Formats formats, Notices notices) {
        this.rates = rates;
        this.background = background;
        this.messages = messages;
        this.formats = formats;
        this.notices = notices;
        refresh();
    }

    /** Empty until it is read. */
    ReadOnlyObjectProperty<Optional<Known>> knownProperty() {
        return known.getReadOnlyProperty();
    }

    /** Why the last thing that was asked for was not done; empty when it was. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What the last file held; empty before one was read. */
    ReadOnlyStringProperty importedProperty() {
        return imported.getReadOnlyProperty();
    }

    /** Name of the file that is being read; empty while none is. */
    ReadOnlyStringProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** The one whose rates are listed; empty for all. */
    StringProperty currencyProperty() {
        return currency;
    }

    /** Those that are listed. */
    List<Rate> listed() {
        List<Rate> all = known.get().map(Known::rates).orElse(List.of());
        return currency.get().isEmpty() ? all : all.stream().filter(rate -> rate.currency().equals(currency.get())).toList();
    }

    private void refresh() {
        background.run(() -> new Known(rates.list().stream().sorted(ORDER).toList(), rates.target()), now -> {
            if (!now.currencies().contains(currency.get())) {
                currency.set("");
            }
            known.set(Optional.of(now));
        }, this::failed);
    }

    private void failed(Throwable failure) {
        problem.set(messages.sentence(failure));
    }

    /** Reads the European Central Bank's file, unless one is being read; says what was in it, or in one sentence what is wrong. */
    void read(List<Path> files) {
        if (!reading.get().isEmpty()) {
            return;
        }
        imported.set("");
        problem.set("");
        if (files.size() != 1) {
            problem.set(messages.get("settings.rates.one"));
            return;
        }
        Path one = files.getFirst();
        reading.set(String.valueOf(one.getFileName()));
        file = background.run(() -> rates.parse(one), read -> {
            taking = true;
            background.write(() -> rates.take(read), this::read, this::notRead);
        }, this::notRead);
    }

    private void notRead(Throwable failure) {
        taking = false;
        reading.set("");
        failed(failure);
    }

    private void read(Imported now) {
        taking = false;
        String name = reading.get();
        reading.set("");
        String words = messages.get("rates.imported", now.read().size(), now.saved(), now.typed());
        imported.set(name + ": " + words + " " + messages.get("rates.imported.span", now.currencies(), now.days(),
                formats.day(now.first()), formats.day(now.last())));
        if (now.saved() > 0) {
            changed(now.change(), words);
        }
    }

    /** Gives up the file that is being read: nothing of it is kept. Too late once that is being written, which takes a moment. */
    void cancelReading() {
        if (!taking) {
            file.cancel();
            reading.set("");
        }
    }

    /**
     * Keeps what the person typed.
     *
     * @param kept  called when it is
     * @param wrong gets what is wrong otherwise, and a sentence
     */
    void add(String code, String perEuro, LocalDate day, Runnable kept, BiConsumer<Part, String> wrong) {
        Optional<BigDecimal> figure = figure(perEuro);
        if (figure.isEmpty() || day == null) {
            wrong.accept(figure.isEmpty() ? Part.RATE : Part.DAY, figure.isEmpty() ? messages.get("problem.rates.typed.number")
                    : messages.get("settings.rates.no-day"));
            return;
        }
        write(() -> rates.set(code, figure.get(), day), change -> {
            Rate rate = change.brought().getFirst();
            changed(change, messages.get("cli.rates.set", formats.day(rate.day()), Figures.write(rate.perEuro(), messages.locale()),
                    rate.currency()));
            kept.run();
        }, failure -> wrong.accept(part(failure), messages.sentence(failure)));
    }

    /**
     * A single point or comma is the decimal one, in every language: rates are copied from where they are written otherwise, and
     * one that is ten thousand times too large would not be noticed. Where both stand, the last is it.
     */
    private static Optional<BigDecimal> figure(String typed) {
        String plain = typed.strip();
        int decimal = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
        String whole = (decimal < 0 ? plain : plain.substring(0, decimal)).replaceAll(GROUPED, "$1");
        String part = decimal < 0 ? "" : plain.substring(decimal + 1);
        return whole.matches("[0-9]{1,12}") && part.matches("[0-9]{0,12}")
                ? Optional.of(new BigDecimal(part.isEmpty() ? whole : whole + "." + part)) : Optional.empty();
    }

    private static Part part(Throwable failure) {
        return failure instanceof ProblemException told ? switch (told.key()) {
            case "rates.typed.number" -> Part.RATE;
            case "rates.future" -> Part.DAY;
            default -> Part.CURRENCY;
        } : Part.CURRENCY;
    }

    void remove(Rate rate) {
        remove(rate::equals);
    }

    void removeAll(Rate.Origin origin) {
        remove(rate -> rate.origin() == origin);
    }

    private void remove(Predicate<Rate> which) {
        write(() -> rates.remove(which), change -> changed(change, messages.get("rates.removed", change.replaced().size())),
                this::failed);
    }

    private void changed(Change change, String words) {
        done.push(change);
        refresh();
        notices.tell(words, messages.get("settings.rates.undo"), () -> takeBack(change));
    }

    /** Takes back what was done last since the page was opened; nothing where nothing was. */
    void undo() {
        if (!done.isEmpty()) {
            takeBack(done.peek());
        }
    }

    private void takeBack(Change change) {
        if (done.remove(change)) {
            write(() -> rates.takeBack(change), count -> {
                imported.set("");
                refresh();
                notices.tell(messages.get("settings.rates.undone", count));
            }, this::failed);
        }
    }

    /** @param code empty leaves it open */
    void setTarget(String code) {
        write(Executors.callable(() -> rates.setTarget(code.isEmpty() ? null : code)), _ -> refresh(), this::failed);
    }

    private <T> void write(Callable<T> work, Consumer<T> then, Consumer<Throwable> otherwise) {
        problem.set("");
        background.write(work, then, otherwise);
    }
}
