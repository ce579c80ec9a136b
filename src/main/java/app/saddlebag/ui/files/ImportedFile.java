package app.saddlebag.ui.files;

import app.saddlebag.exchange.read.BankFile;
import app.saddlebag.profile.FileLook;
import app.saddlebag.profile.FileLook.Part;
import app.saddlebag.profile.FileLook.Target;
import app.saddlebag.profile.StatementImport.Wish;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One file that may be taken in, with what the person says of it. On the screen's thread. */
final class ImportedFile {

    private final Path path;
    private final BankFile file;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(new Stage.Waiting());
    private Wish wish = Wish.NONE;
    /** Where its statements go by what it says itself; null until it was looked at. */
    private List<Target> told;
    /** What a new account is to be called; null as the look has it. */
    private String name;

    ImportedFile(Path path) {
        this.path = path;
        this.file = BankFile.of(path);
    }

    Path path() {
        return path;
    }

    BankFile file() {
        return file;
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    Stage stage() {
        return stage.get();
    }

    void stage(Stage now) {
        if (now instanceof Stage.Looked(FileLook look) && told == null && look.problem() == null) {
            told = look.statements().stream().map(Part::target).toList();
        }
        stage.set(now);
    }

    /** Where its statements go by what it says itself; empty until it was looked at. */
    List<Target> told() {
        return told == null ? List.of() : told;
    }

    Wish wish() {
        return wish;
    }

    /** It wants another look then. */
    void wish(Wish now) {
        wish = now;
        name = null;
    }

    /** Calls the one account that it would make otherwise; blank calls it as the file does. No other look is needed. */
    void name(String called) {
        name = called == null || called.isBlank() ? null : called.strip();
    }

    /** What the look found; empty before it, and where it cannot be read. */
    Optional<FileLook> look() {
        return switch (stage.get()) {
            case Stage.Looked(FileLook look) -> Optional.of(look);
            case Stage.Taking(FileLook look) -> Optional.of(look);
            case Stage.Taken(FileLook look, var _) -> Optional.of(look);
            case Stage.Refused(FileLook look, var _) -> Optional.of(look);
            case Stage.Waiting _, Stage.Looking _, Stage.Stopped _ -> Optional.empty();
        };
    }

    /** The account that would be made for it, where it is exactly one. */
    Optional<Target.Fresh> fresh() {
        List<Target> targets = look().stream().flatMap(look -> look.statements().stream()).map(Part::target).distinct().toList();
        return targets.size() == 1 && targets.getFirst() instanceof Target.Fresh fresh ? Optional.of(fresh) : Optional.empty();
    }

    /** Whether it can be taken in as it is, or once more after it was refused. */
    boolean ready() {
        return switch (stage.get()) {
            case Stage.Looked(FileLook look) -> look.ready();
            case Stage.Refused(FileLook look, var _) -> look.ready();
            case Stage.Waiting _, Stage.Looking _, Stage.Stopped _, Stage.Taking _, Stage.Taken _ -> false;
        };
    }

    /** What is to be taken in, with the new account called as the person wants it. */
    FileLook asNamed(FileLook look) {
        return name == null || fresh().isEmpty() ? look : look.called(name);
    }
}
