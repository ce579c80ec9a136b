package app.saddlebag.ui.files;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Term;
import app.saddlebag.filter.text.FilterPrinter;
import app.saddlebag.filter.text.Language;
import app.saddlebag.model.Batch;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.ui.files.ImportModel.Taken;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Changes;
import app.saddlebag.ui.page.Navigator;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** The way in for statements in the window: opens their sheet, shows the rows that came, and leads back. */
public final class ImportDesk {

    private static final List<String> ENDINGS = List.of("*.ofx", "*.qfx", "*.qif", "*.xml", "*.camt", "*.sta", "*.mt940", "*.940", "*.mt942",
            "*.n43", "*.c43", "*.aeb", "*.q43", "*.txt", "*.csv", "*.tsv", "*.xlsx", "*.json");

    private final Ui ui;
    private final OpenProfile profile;
    private final Changes changes;
    private final Navigator navigator;
    private final Supplier<Window> window;
    /** In which files were chosen last; null before. */
    private Path folder;
    private ImportModel open;
    private ImportSheet sheet;

    /** @param window above which the person chooses files */
    public ImportDesk(Ui ui, OpenProfile profile, Changes changes, Navigator navigator, Supplier<Window> window) {
        this.ui = ui;
        this.profile = profile;
        this.changes = changes;
        this.navigator = navigator;
        this.window = window;
    }

    /** Whether files can be given just now: nothing else stands above the pages. */
    public boolean takesFiles() {
        return open != null || !ui.sheets().isOpen();
    }

    /** Looks at files, beside those that are being looked at already; without any, the person is asked for some. */
    public void open(List<Path> files) {
        if (open == null) {
            ImportModel model = new ImportModel(profile, ui.background(), ui.messages(), this::finished);
            open = model;
            sheet = new ImportSheet(ui, model, this::choose);
            model.add(files);
            ui.sheets().open(sheet.sheet());
            sheet.sheet().onClosed(() -> {
                model.close();
                open = null;
            });
        } else {
            open.add(files);
        }
    }

    private List<Path> choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(ui.text("import.choose"));
        folders().filter(File::isDirectory).findFirst().ifPresent(chooser::setInitialDirectory);
        chooser.getExtensionFilters().setAll(new ExtensionFilter(ui.text("import.statements"), ENDINGS),
                new ExtensionFilter(ui.text("welcome.restore.any"), "*"));
        List<Path> chosen = Optional.ofNullable(chooser.showOpenMultipleDialog(window.get())).orElse(List.of()).stream().map(File::toPath).toList();
        chosen.stream().map(Path::getParent).findFirst().ifPresent(parent -> folder = parent);
        return chosen;
    }

    /** Where statements may lie, the likeliest first: where some were found before, or where browsers put what is downloaded. */
    private Stream<File> folders() {
        Path home = Path.of(System.getProperty("user.home"));
        return Stream.of(folder, home.resolve("Downloads"), home.resolve("Descargas"), home).filter(Objects::nonNull).map(Path::toFile);
    }

    private void finished(List<Taken> taken) {
        changes.tell();
        List<Batch> batches = taken.stream().map(Taken::batch).filter(batch -> batch.id() != 0).toList();
        boolean all = open != null && open.files().stream().allMatch(file -> file.stage() instanceof Stage.Taken);
        if (all) {
            sheet.sheet().close();
        }
        if (batches.isEmpty()) {
            ui.toasts().tell(ui.text("import.nothing-new"));
            return;
        }
        if (all) {
            navigator.showTransactions(filter(taken.stream().filter(one -> one.batch().id() != 0).flatMap(one -> one.accounts().stream())
                    .distinct().toList()));
        }
        int rows = batches.stream().mapToInt(batch -> batch.counts().added() + batch.counts().changed()).sum();
        ui.toasts().tell(ui.text("import.done", rows), ui.text("history.undo"), () -> undo(batches));
    }

    /** Finds the rows of these accounts. */
    private String filter(List<String> accounts) {
        return FilterPrinter.print(Term.equal(Field.ACCOUNT, accounts.toArray(String[]::new)), Language.of(ui.messages().locale()));
    }

    /** The latest first: a later file may have changed what an earlier one brought. */
    private void undo(List<Batch> batches) {
        ui.background().write(() -> {
            int undone = 0;
            for (Batch batch : batches.reversed()) {
                undone += profile.changes().undo(batch.id()).counts().changed();
            }
            return undone;
        }, undone -> {
            changes.tell();
            ui.toasts().tell(ui.text("import.undone", undone));
        }, failure -> {
            changes.tell();
            ui.toasts().warn(ui.sentence(failure));
        });
    }
}
