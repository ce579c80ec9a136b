package app.saddlebag.ui.settings;

import app.saddlebag.profile.Backup;
import app.saddlebag.profile.KeptBackup;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Fields;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.PassphraseField;
import app.saddlebag.ui.kit.Sheet;
import app.saddlebag.ui.kit.TwoEnds;
import app.saddlebag.ui.kit.Ui;
import java.io.File;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows a {@link BackupsModel}. */
final class BackupsSection {

    private static final int MOST_SHOWN = 12;
    private static final double GAP = 16;
    private static final double KILO = 1000;

    private final Ui ui;
    private final BackupsModel model;
    private final BiConsumer<KeptBackup, char[]> restore;
    private final VBox list = new VBox();
    private final VBox section;

    /** @param restore puts a backup in the profile's place; gets the passphrase that opens it, to be wiped */
    BackupsSection(Ui ui, BackupsModel model, BiConsumer<KeptBackup, char[]> restore) {
        this.ui = ui;
        this.model = model;
        this.restore = restore;
        section = new VBox(Labels.of(ui.text("settings.backups"), "section-title"));
        section.getStyleClass().addAll("panel", "settings-section");
        if (model.profile().temporary()) {
            section.getChildren().add(Labels.paragraph(ui.text("settings.backups.demo"), "muted"));
            return;
        }
        list.setId("backups-list");
        list.getStyleClass().add("row-8");
        section.getChildren().addAll(Labels.paragraph(ui.text("settings.backups.about"), "muted"), deeds(), list);
        model.kept().addListener((ListChangeListener<KeptBackup>) change -> fill());
        fill();
    }

    Node node() {
        return section;
    }

    private Node deeds() {
        Button make = Buttons.plain(Feather.ARCHIVE, ui.text("settings.backup"), model::make);
        make.setId("backups-make");
        make.disableProperty().bind(model.busyProperty());
        Button write = Buttons.plain(ui.text("settings.backup.save"), this::choose);
        write.setId("backups-save");
        write.disableProperty().bind(model.busyProperty());
        return new Row(make, write);
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(ui.text("settings.backup.save"));
        chooser.setInitialFileName(Backup.nameFor(model.profile(), LocalDate.now(ui.clock())));
        File chosen = chooser.showSaveDialog(section.getScene().getWindow());
        if (chosen != null) {
            model.write(chosen.toPath());
        }
    }

    private void fill() {
        List<KeptBackup> kept = model.kept();
        list.getChildren().setAll(kept.stream().limit(MOST_SHOWN).map(this::row).toList());
        if (kept.isEmpty()) {
            list.getChildren().add(Labels.paragraph(ui.text("settings.backups.none"), "muted"));
        } else if (kept.size() > MOST_SHOWN) {
            list.getChildren().add(Labels.paragraph(ui.text("settings.backups.more", kept.size() - MOST_SHOWN), "muted"));
        }
    }

    private Node row(KeptBackup kept) {
        String occasion = ui.text("settings.backups.occasion." + kept.occasion().name().toLowerCase(Locale.ROOT));
        String moment = ui.formats().dayAndTime(kept.made());
        Label when = Labels.of(moment);
        VBox words = new VBox(when, Labels.paragraph(occasion + " · " + size(kept.bytes()), "muted", "small"));
        // The moment is not cut: where there is no room for all in a line, what can be done is below.
        when.setMinWidth(Region.USE_PREF_SIZE);
        Button put = Buttons.flat(ui.text("settings.backups.restore"), () -> ask(kept, moment));
        put.setId("backups-restore");
        put.setAccessibleText(ui.text("settings.backups.restore.of", moment));
        put.disableProperty().bind(model.busyProperty());
        put.setMinWidth(Region.USE_PREF_SIZE);
        put.setVisible(kept.verified());
        HBox standing = new HBox(GAP, state(kept.verified()), put);
        standing.setAlignment(Pos.CENTER_RIGHT);
        return new TwoEnds(words, standing);
    }

    private Label state(boolean verified) {
        Label state = new Label(ui.text(verified ? "settings.backups.verified" : "settings.backups.damaged"),
                new FontIcon(verified ? Feather.CHECK : Feather.ALERT_TRIANGLE));
        state.getStyleClass().addAll("badge", verified ? "success" : "danger");
        state.setMinWidth(Region.USE_PREF_SIZE);
        return state;
    }

    private String size(long bytes) {
        return bytes < KILO * KILO ? ui.text("settings.backups.kb", Math.ceilDiv(bytes, (long) KILO))
                : ui.text("settings.backups.mb", bytes / KILO / KILO);
    }

    private void ask(KeptBackup kept, String moment) {
        PassphraseField passphrase = new PassphraseField(ui.text("settings.backups.passphrase"));
        passphrase.setId("backups-passphrase");
        passphrase.restWhile(model.busyProperty());
        passphrase.returnOn(model.problemProperty());
        Sheet sheet = new Sheet(ui.messages(), ui.text("settings.backups.restore.of", moment))
                .text(ui.text("settings.backups.restore.about"))
                .add(Fields.field(ui.text("settings.backups.passphrase"), passphrase, model.problemProperty()))
                .focus(passphrase).onClosed(passphrase::wipe);
        Button deed = sheet.stayingAction(ui.text("restore.deed"),
                () -> model.tryOut(kept, passphrase.passphrase(), opening -> {
                    sheet.close();
                    restore.accept(kept, opening);
                }));
        deed.setId("backups-restore-deed");
        deed.disableProperty().bind(model.busyProperty().or(passphrase.lengthProperty().isEqualTo(0)));
        ui.sheets().open(sheet);
    }
}
