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

/** The foot of the side bar: sync everything, lock. */
final class SideFoot {

    private final VBox foot = new VBox();

    SideFoot(Ui ui, SyncModel sync, boolean demo, Runnable lock) {
        Button syncAll = item(Feather.REFRESH_CW, ui.text("sync.all"), ui.text("shell.sync.keys"), sync::syncAll);
        syncAll.setId("sync-all");
        Buttons.rest(syncAll, sync.runningProperty());
        Button leave = item(demo ? Feather.LOG_OUT : Feather.LOCK, ui.text(demo ? "shell.leave-demo" : "shell.lock"),
                ui.text("shell.lock.keys"), lock);
        leave.setId("lock");
        foot.getStyleClass().add("side-foot");
        foot.getChildren().addAll(syncAll, leave);
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
