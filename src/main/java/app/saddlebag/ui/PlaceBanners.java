package app.saddlebag.ui;

import app.saddlebag.profile.ProfilePlace;
import app.saddlebag.ui.kit.Banner;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Ui;
import java.util.concurrent.Executors;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import org.kordamp.ikonli.feather.Feather;

/** Says where a profile lies if it had better lie elsewhere, or be closed to others; of a cloud folder only until that is known. */
final class PlaceBanners {

    private final Ui ui;
    private final ProfilePlace place;
    private final Runnable reopen;

    /** @param reopen closes the profile and asks for its passphrase */
    PlaceBanners(Ui ui, ProfilePlace place, Runnable reopen) {
        this.ui = ui;
        this.reopen = reopen;
        this.place = place;
    }

    void addTo(Pane banners) {
        Banner cloud = banner("place-cloud", ui.text("place.known"), place::cloudIsKnown, "");
        Banner open = banner("place-open", ui.text("place.mend"), place::mend, ui.text("place.mended"));
        banners.getChildren().addAll(cloud, open);
        if (place.isFixed()) {
            Button again = Buttons.plain(ui.text("place.reopen"), reopen);
            again.setId("place-fixed-deed");
            // A full disk can be cleared up meanwhile; one that is locked stays so.
            Banner fixed = (place.isFull() ? new Banner(Banner.Tone.WARNING, Feather.LOCK, again) : new Banner(Banner.Tone.WARNING, Feather.LOCK))
                    .say(ui.text(place.fixedKey().orElseThrow()));
            fixed.setId("place-fixed");
            banners.getChildren().add(fixed);
            return;
        }
        ui.background().run(place::untoldCloud,
                service -> cloud.say(service.map(name -> ui.text("place.cloud", name)).orElse("")), this::failed);
        ui.background().run(place::isOpenToOthers, entered -> open.say(entered ? ui.text("place.open") : ""), this::failed);
    }

    /** Hidden until it has something to say, and once its deed is done. */
    private Banner banner(String id, String deed, Runnable work, String done) {
        Banner[] made = new Banner[1];
        Button button = Buttons.plain(deed, () -> ui.background().run(Executors.callable(work), finished -> {
            made[0].say("");
            if (!done.isEmpty()) {
                ui.toasts().tell(done);
            }
        }, this::failed));
        button.setId(id + "-deed");
        made[0] = new Banner(Banner.Tone.WARNING, Feather.ALERT_TRIANGLE, button).say("");
        made[0].setId(id);
        return made[0];
    }

    private void failed(Throwable failure) {
        ui.toasts().warn(ui.sentence(failure));
    }
}
