package app.saddlebag.ui;

import app.saddlebag.profile.OpenProfile;
import app.saddlebag.ui.connections.SyncModel;
import app.saddlebag.ui.kit.Banner;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.ProgressStrip;
import app.saddlebag.ui.kit.Ui;
import java.util.concurrent.Executors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What is to be said above every page: that this is a demo, that Flanks cannot be reached, that a sync is under way. */
final class Banners {

    private final VBox banners = new VBox();

    /**
     * @param keep  makes the demo a profile that stays
     * @param other shows a demo of other people
     */
    Banners(Ui ui, OpenProfile profile, SyncModel sync, Runnable keep, Runnable other) {
        if (profile.temporary()) {
            banners.getChildren().add(demo(ui, profile, keep, other));
        }
        if (!profile.temporary()) {
            new PlaceBanners(ui, profile.place()).addTo(banners);
        }
        Banner offline = new Banner(Banner.Tone.WARNING, Feather.WIFI_OFF,
                Buttons.plain(ui.text("shell.try-again"), sync::syncAll));
        offline.setId("offline-banner");
        sync.offlineProperty().subscribe(gone -> offline.say(gone ? ui.text("sync.offline") : ""));
        ProgressStrip progress = new ProgressStrip(ui.messages());
        progress.getStyleClass().add("sync-strip");
        sync.doingProperty().subscribe(doing -> {
            if (doing.isEmpty()) {
                progress.hide();
            } else {
                progress.show(doing, -1, sync::cancel);
            }
        });
        banners.getChildren().addAll(offline, progress);
    }

    Node node() {
        return banners;
    }

    private static Banner demo(Ui ui, OpenProfile profile, Runnable keep, Runnable other) {
        CheckBox plugged = new CheckBox(ui.text("shell.demo.reachable"));
        plugged.setId("demo-reachable");
        plugged.setSelected(profile.demoBankReachable());
        plugged.selectedProperty().addListener((observed, before, on) -> ui.background()
                .run(Executors.callable(() -> profile.setDemoBankReachable(on)), done -> { },
                        failure -> ui.toasts().warn(ui.sentence(failure))));
        Button stay = Buttons.plain(ui.text("shell.keep"), keep);
        stay.setId("keep-demo");
        Button people = Buttons.plain(Feather.USERS, ui.text("shell.demo.other"), other);
        people.setId("other-demo");
        return new Banner(Banner.Tone.INFO, Feather.PLAY_CIRCLE, plugged, people, stay).say(ui.text("shell.demo"));
    }
}
