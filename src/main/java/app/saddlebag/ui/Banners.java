package app.saddlebag.ui;

import app.saddlebag.profile.OpenProfile;
import app.saddlebag.ui.connections.SyncModel;
import app.saddlebag.ui.connections.SyncModel.Step;
import app.saddlebag.ui.connections.SyncModel.Trouble;
import app.saddlebag.ui.kit.Banner;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.ProgressStrip;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Navigator;
import app.saddlebag.ui.page.Place;
import java.util.concurrent.Executors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What is to be said above every page: that this is a demo, that Flanks cannot be reached, how a sync went wrong, that one is under way. */
final class Banners {

    private final VBox banners = new VBox();
    private final Ui ui;
    private final SyncModel sync;
    private final Button step;
    private final Banner trouble;
    private Place place;

    /**
     * @param reopen closes the profile and asks for its passphrase
     * @param keep   makes the demo a profile that stays
     * @param other  shows a demo of other people
     */
    Banners(Ui ui, OpenProfile profile, SyncModel sync, Navigator navigator, Runnable reopen, Runnable keep,
            Runnable other) {
        this.ui = ui;
        this.sync = sync;
        if (profile.temporary()) {
            banners.getChildren().add(demo(ui, profile, keep, other));
        }
        if (!profile.temporary()) {
            new PlaceBanners(ui, profile.place(), reopen).addTo(banners);
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
        step = Buttons.plain("", () -> {
            switch (sync.troubleProperty().get().step()) {
                case CARDS -> navigator.go(Place.CONNECTIONS);
                case AGAIN -> sync.syncAll();
                case REOPEN -> reopen.run();
                case NONE -> throw new IllegalStateException("no step is offered");
            }
        });
        step.setId("sync-trouble-step");
        Button known = Buttons.icon(Feather.X, ui.text("kit.dismiss"));
        known.setId("sync-trouble-known");
        known.setOnAction(event -> sync.forgetTrouble());
        trouble = new Banner(Banner.Tone.DANGER, Feather.ALERT_TRIANGLE, step, known);
        trouble.setId("sync-trouble");
        sync.troubleProperty().subscribe(this::tellTrouble);
        banners.getChildren().addAll(offline, trouble, progress);
    }

    /** Another page is in front: the one with the cards says itself what a card says. */
    void at(Place front) {
        place = front;
        tellTrouble(sync.troubleProperty().get());
    }

    private void tellTrouble(Trouble now) {
        if (now != null && now.step() == Step.CARDS && place == Place.CONNECTIONS) {
            sync.forgetTrouble();
            return;
        }
        Step way = now == null ? Step.NONE : now.step();
        step.setVisible(way != Step.NONE);
        step.setManaged(way != Step.NONE);
        step.setText(switch (way) {
            case CARDS -> ui.text("sync.trouble.cards");
            case AGAIN -> ui.text("shell.try-again");
            case REOPEN -> ui.text("place.reopen");
            case NONE -> "";
        });
        trouble.say(now == null ? "" : now.sentence());
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
