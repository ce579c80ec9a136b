package app.saddlebag.ui;

import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.transactions.saved.FilterFile;
import app.saddlebag.ui.transactions.saved.FilterList.Entry;
import app.saddlebag.ui.welcome.RestoreModel;
import app.saddlebag.ui.welcome.RestoreSheet;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * What becomes of a file the person opened the program with: a backup can be laid out as a profile at once; filters wait for
 * the profile that is to have them, and so do statements. JavaFX thread only.
 */
final class Incoming {

    private final Profiles profiles;
    private final Consumer<Profiles.Known> restored;
    private List<Entry> filters = List.of();
    private List<Path> statements = List.of();

    /** @param restored gets a profile that was laid out from a backup */
    Incoming(Profiles profiles, Consumer<Profiles.Known> restored) {
        this.profiles = profiles;
        this.restored = restored;
    }

    void take(Ui ui, OpenedFile file) {
        switch (file) {
            case OpenedFile.Profile(Path path) -> restore(ui, path);
            case OpenedFile.Statements(List<Path> paths) -> {
                statements = paths;
                ui.toasts().tell(ui.text("incoming.statements.wait", paths.size()));
            }
            case OpenedFile.Filters(Path path) -> ui.background().run(() -> FilterFile.read(path), read -> {
                filters = read;
                ui.toasts().tell(ui.text("incoming.filters.wait", read.size()));
            }, failure -> ui.toasts().warn(ui.sentence(failure)));
        }
    }

    void restore(Ui ui, Path backup) {
        RestoreSheet.open(ui, new RestoreModel(profiles, backup, ui.background(), ui.messages(), restored));
    }

    /**
     * Gives waiting filters to a profile; the page that lists them asks the store when it is first gone to.
     *
     * @param imports takes waiting statements in
     */
    void profileIs(Ui ui, OpenProfile profile, Consumer<List<Path>> imports) {
        if (!statements.isEmpty()) {
            List<Path> waiting = statements;
            statements = List.of();
            imports.accept(waiting);
        }
        if (filters.isEmpty()) {
            return;
        }
        List<Entry> waiting = filters;
        filters = List.of();
        ui.background().run(() -> FilterFile.addTo(profile.filters(), waiting),
                added -> ui.toasts().tell(ui.text("incoming.filters.added", added)),
                failure -> ui.toasts().warn(ui.sentence(failure)));
    }
}
