package app.saddlebag.ui.settings;

import app.saddlebag.profile.Backup;
import app.saddlebag.profile.KeptBackup;
import app.saddlebag.profile.KeptBackup.Occasion;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.kit.Notices;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The backups of the open profile: listed, made, and tried before one takes the profile's place. */
final class BackupsModel {

    private final Profiles profiles;
    private final OpenProfile profile;
    private final Background background;
    private final Messages messages;
    private final Notices notices;
    private final ObservableList<KeptBackup> kept = FXCollections.observableArrayList();
    private final ObservableList<KeptBackup> seen = FXCollections.unmodifiableObservableList(kept); // lives as long as its listeners shall
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    BackupsModel(Profiles profiles, OpenProfile profile, Background background, Messages messages, Notices notices) {
        this.profiles = profiles;
        this.profile = profile;
        this.background = background;
        this.messages = messages;
        this.notices = notices;
        profile.backups().whenMade(this::refresh);
    }

    /** Lists what there is now. On any thread. */
    void refresh() {
        background.run(() -> profile.backups().list(), this::listed, failure -> notices.warn(messages.sentence(failure)));
    }

    private void listed(List<KeptBackup> now) {
        if (!kept.equals(now)) {
            kept.setAll(now);
        }
    }

    /** The newest first; empty until they were looked for. */
    ObservableList<KeptBackup> kept() {
        return seen;
    }

    /** One more, which stays until the person removes it. */
    void make() {
        run(() -> {
            profile.backups().make(Occasion.ASKED);
            return profile.backups().list();
        }, now -> {
            listed(now);
            notices.tell(messages.get("settings.backups.made"));
        }, failure -> notices.warn(messages.sentence(failure)));
    }

    /** To a file of the person's choice. */
    void write(Path file) {
        run(Executors.callable(() -> Backup.write(profile, file)),
                written -> notices.tell(messages.get("settings.backup.written", file.getFileName())),
                failure -> notices.warn(messages.sentence(failure)));
    }

    /**
     * Sees whether a backup opens, while the profile stays open.
     *
     * @param passphrase of the day it was made; handed on where it does, wiped where it does not
     * @param opens      gets it
     */
    void tryOut(KeptBackup backup, char[] passphrase, Consumer<char[]> opens) {
        problem.set("");
        run(Executors.callable(() -> profiles.tryOut(backup.file(), profile.folder(), passphrase)),
                opened -> opens.accept(passphrase), failure -> {
                    Arrays.fill(passphrase, '\0');
                    problem.set(messages.sentence(failure));
                });
    }

    private <T> void run(Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        busy.set(true);
        background.run(work, result -> {
            busy.set(false);
            done.accept(result);
        }, failure -> {
            busy.set(false);
            failed.accept(failure);
        });
    }

    /** While one is made or tried. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why a backup did not open; empty when there is nothing to say. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    OpenProfile profile() {
        return profile;
    }
}
