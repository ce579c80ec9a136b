package app.saddlebag.ui.settings;

import app.saddlebag.profile.OpenProfile;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Shows a {@link RecoveryModel}: whether there is a recovery code, and the ways to make one and to revoke it. */
final class RecoveryPart {

    private final Ui ui;
    private final OpenProfile profile;
    private final RecoveryModel model;

    RecoveryPart(Ui ui, OpenProfile profile) {
        this.ui = ui;
        this.profile = profile;
        this.model = new RecoveryModel(profile, ui.background(), ui.messages());
    }

    Node node() {
        Label standing = Labels.paragraph("", "muted");
        standing.textProperty().bind(model.thereProperty().map(there -> ui.text(there ? "recovery.some" : "recovery.none")));
        Button make = Buttons.plain(Feather.LIFE_BUOY, "", () -> RecoverySheet.make(ui, profile, model));
        make.setId("settings-recovery");
        make.textProperty().bind(model.thereProperty().map(there -> ui.text(there ? "recovery.another" : "recovery.make")));
        Button revoke = Buttons.plain(ui.text("recovery.revoke"), () -> RecoverySheet.revoke(ui, model));
        revoke.setId("settings-recovery-revoke");
        revoke.visibleProperty().bind(model.thereProperty());
        revoke.managedProperty().bind(revoke.visibleProperty());
        VBox part = new VBox(standing, new Row(make, revoke));
        part.getStyleClass().add("row-8");
        return part;
    }
}
