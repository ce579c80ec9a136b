package app.saddlebag.ui;

import app.saddlebag.profile.DemoHousehold;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.kit.Sheet;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.welcome.DemoInWaiting;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** The demos of one window: one waits behind the welcome, and two households take turns. On the JavaFX thread. */
final class Demos {

    private final Profiles profiles;
    private final Background background;
    private final DemoInWaiting first;
    /** Whose money is shown, or was last. */
    private DemoHousehold shown = DemoHousehold.COUPLE;
    private DemoInWaiting next;

    Demos(Profiles profiles, Background background) {
        this.profiles = profiles;
        this.background = background;
        this.first = new DemoInWaiting(profiles, DemoHousehold.COUPLE, background);
        this.next = first;
    }

    /** The one that the welcome offers. */
    DemoInWaiting first() {
        shown = DemoHousehold.COUPLE;
        return first;
    }

    /**
     * Connects the other household's banks, while the one that is shown stays.
     *
     * @param show gets its demo, unless the person gives up waiting
     */
    void other(Ui ui, Consumer<OpenProfile> show) {
        DemoHousehold wanted = shown == DemoHousehold.COUPLE ? DemoHousehold.FREELANCER : DemoHousehold.COUPLE;
        AtomicBoolean waiting = new AtomicBoolean(true);
        Runnable close = ui.sheets().open(new Sheet(ui.messages(), ui.text("shell.demo.other")).text(ui.text("shell.demo.other.about"))
                .onClosed(() -> waiting.set(false)));
        next = new DemoInWaiting(profiles, wanted, background);
        next.take(made -> {
            if (!waiting.get()) {
                background.behind(made::close);
                return;
            }
            close.run();
            shown = wanted;
            show.accept(made);
        }, failure -> {
            close.run();
            ui.toasts().warn(ui.sentence(failure));
        });
    }

    /** @return deletes what nobody took; it blocks, and is not for the JavaFX thread */
    Runnable end() {
        Runnable one = first.end();
        Runnable other = next.end();
        return () -> {
            one.run();
            other.run();
        };
    }
}
