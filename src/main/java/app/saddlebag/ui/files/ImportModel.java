package app.saddlebag.ui.files;

import app.saddlebag.model.Batch;
import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.FileLook;
import app.saddlebag.profile.FileLook.Part;
import app.saddlebag.profile.FileLook.Target;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.StatementImport;
import app.saddlebag.profile.StatementImport.Wish;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Files on their way in: each is looked at as soon as it is given, one after another, and taken in when the person says so. One
 * that fails leaves the others as they are. On the screen's thread; what it reads is read behind it.
 */
public final class ImportModel {

    private final StatementImport statements;
    private final OpenProfile profile;
    private final Background background;
    private final Messages messages;
    private final Consumer<List<Taken>> finished;
    private final ObservableList<ImportedFile> files = FXCollections.observableArrayList();
    private final ObservableList<StoredProduct> accounts = FXCollections.observableArrayList();
    private final BooleanProperty doubtful = new SimpleBooleanProperty(this, "doubtful");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(this, "fraction");
    private final Deque<ImportedFile> toTake = new ArrayDeque<>();
    private final List<Taken> taken = new ArrayList<>();
    private Reading reading;
    private boolean closed;

    /**
     * A file that is in.
     *
     * @param batch    its id is 0 where there was nothing new in it
     * @param accounts names of those its rows are of
     */
    public record Taken(Path path, Batch batch, List<String> accounts) {
    }

    /** @param finished told once all that could be taken in was, with every file that is in by then */
    public ImportModel(OpenProfile profile, Background background, Messages messages, Consumer<List<Taken>> finished) {
        this.profile = profile;
        this.statements = profile.statements();
        this.background = background;
        this.messages = messages;
        this.finished = finished;
        readAccounts();
    }

    private void readAccounts() {
        background.run(() -> profile.records().products().stream()
                        .filter(stored -> stored.product() instanceof Product.Account && !stored.gone()).toList(),
                accounts::setAll, failure -> accounts.clear());
    }

    /** Looks at files, the ones that are here already left out. */
    public void add(Collection<Path> paths) {
        for (Path path : paths) {
            if (files.stream().noneMatch(file -> file.path().equals(path) && !(file.stage() instanceof Stage.Taken))) {
                files.add(new ImportedFile(path));
            }
        }
        goOn();
    }

    /** Lets go of a file that is not being read. */
    void remove(ImportedFile file) {
        toTake.remove(file);
        files.remove(file);
    }

    /** Looks again, in the light of what the person says of the file. */
    void wish(ImportedFile file, Wish wish) {
        file.wish(wish);
        if (file.stage() instanceof Stage.Looking) {
            reading.stop();
        } else {
            lookAgain(file);
        }
    }

    void lookAgain(ImportedFile file) {
        file.stage(new Stage.Waiting());
        goOn();
    }

    /** Takes in whatever can be. */
    void take() {
        files.stream().filter(ImportedFile::ready).filter(file -> !toTake.contains(file)).forEach(toTake::add);
        goOn();
    }

    /** Stops what runs, and what was to run after it. What is in already stays. */
    void cancel() {
        toTake.clear();
        files.stream().filter(file -> file.stage() instanceof Stage.Waiting).forEach(file -> file.stage(new Stage.Stopped()));
        if (reading != null) {
            reading.stop();
        }
    }

    /** Nobody looks any more. */
    public void close() {
        closed = true;
        cancel();
    }

    private void goOn() {
        if (running.get() || closed) {
            return;
        }
        Optional<ImportedFile> unseen = files.stream().filter(file -> file.stage() instanceof Stage.Waiting).findFirst();
        if (unseen.isPresent()) {
            look(unseen.get());
        } else if (!toTake.isEmpty()) {
            take(toTake.poll());
        } else if (!taken.isEmpty()) {
            List<Taken> done = List.copyOf(taken);
            taken.clear();
            readAccounts();
            finished.accept(done);
        }
    }

    private void look(ImportedFile file) {
        begin(file, new Stage.Looking(), 1);
        Reading watched = reading;
        Wish wish = file.wish();
        background.run(() -> statements.look(file.file(), wish, watched), look -> seen(file, wish, new Stage.Looked(look)),
                failure -> seen(file, wish, failure instanceof CancellationException ? new Stage.Stopped()
                        : new Stage.Refused(new FileLook(file.file(), null, List.of(), null), failure)));
    }

    /** What was seen of it says nothing any more where the person said something else meanwhile, or its currency is guessed now. */
    private void seen(ImportedFile file, Wish wish, Stage stage) {
        if (stage instanceof Stage.Looked(FileLook look) && file.wish().equals(wish) && wish.currency() == null) {
            CurrencyGuess.of(look, accounts.stream().map(stored -> stored.product().currency()).toList())
                    .ifPresent(guess -> file.wish(wish.withCurrency(guess)));
        }
        end(file, file.wish().equals(wish) ? stage : new Stage.Waiting());
    }

    private void take(ImportedFile file) {
        FileLook look = file.asNamed(file.look().orElseThrow());
        begin(file, new Stage.Taking(look), 2);
        Reading watched = reading;
        boolean all = doubtful.get();
        background.write(() -> statements.take(look, file.wish(), all, messages.get("import.source"), watched), batch -> {
            taken.add(new Taken(file.path(), batch, look.statements().stream().map(Part::target).map(ImportModel::name).distinct().toList()));
            end(file, new Stage.Taken(look, batch));
        }, failure -> end(file, failure instanceof CancellationException ? new Stage.Looked(look) : new Stage.Refused(look, failure)));
    }

    /** @param times how often it will be read */
    private void begin(ImportedFile file, Stage stage, int times) {
        fraction.set(0);
        reading = new Reading(file.file(), times, part -> background.onScreen(() -> fraction.set(part)));
        running.set(true);
        file.stage(stage);
    }

    private void end(ImportedFile file, Stage stage) {
        reading = null;
        file.stage(stage);
        running.set(false);
        goOn();
    }

    private static String name(Target target) {
        return switch (target) {
            case Target.Known(StoredProduct account) -> account.title();
            case Target.Fresh(String name) -> name;
            case Target.Open _ -> "";
        };
    }

    ObservableList<ImportedFile> files() {
        return files;
    }

    /** Accounts that a file may be of; empty until they were read. */
    ObservableList<StoredProduct> accounts() {
        return accounts;
    }

    /** Whether rows in doubt are taken in, too. */
    BooleanProperty doubtfulProperty() {
        return doubtful;
    }

    /** While a file is read. */
    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** How much of the file that is read was, from 0 to 1; negative where that is not known. */
    ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /** How many files would be taken in now. */
    int ready() {
        return (int) files.stream().filter(ImportedFile::ready).count();
    }

    /** Rows of those files that are not here yet. */
    int fresh() {
        return files.stream().filter(ImportedFile::ready).flatMap(file -> file.look().stream()).mapToInt(FileLook::fresh).sum();
    }

    /** Rows of those files that are in doubt. */
    int inDoubt() {
        return files.stream().filter(ImportedFile::ready).flatMap(file -> file.look().stream()).mapToInt(FileLook::doubtful).sum();
    }
}
