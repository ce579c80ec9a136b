package app.saddlebag.ui;

import app.saddlebag.ui.connections.SyncModel;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Ui;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The foot of the side bar: sync everything, hide amounts, lock. */
final class SideFoot {

    private final VBox foot = new VBox();

    SideFoot(Ui ui, SyncModel sync, Discretion discretion, boolean demo, Runnable lock) {
        Button syncAll = item(Feather.REFRESH_CW, ui.text("sync.all"), ui.text("shell.sync.keys"), sync::syncAll);
        syncAll.setId("sync-all");
        Buttons.rest(syncAll, sync.runningProperty());
        Button hide = item(Feather.EYE_OFF, "", ui.text("shell.discreet.keys"), discretion::turn);
        hide.setId("discreet");
        discretion.onProperty().subscribe(on -> {
            hide.setText(ui.text(on ? "shell.discreet.show" : "shell.discreet.hide"));
            hide.setGraphic(new FontIcon(on ? Feather.EYE : Feather.EYE_OFF));
        });
        Button leave = item(demo ? Feather.LOG_OUT : Feather.LOCK, ui.text(demo ? "shell.leave-demo" : "shell.lock"),
                ui.text("shell.lock.keys"), lock);
        leave.setId("lock");
        foot.getStyleClass().add("side-foot");
        foot.getChildren().addAll(syncAll, hide, leave);
    }

    Node node() {
        return foot;
    }

    private static Button item(Feather icon, String text, String keys, Runnable deed) {
        Button item = new Button(text, new FontIcon(icon));
        item.getStyleClass().setAll("button", "side-item");
        item.setTooltip(new Tooltip(keys));
        item.setOnAction(event -> deed.run());
        return item;
    }
}
