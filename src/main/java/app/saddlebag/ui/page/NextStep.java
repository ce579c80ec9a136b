package app.saddlebag.ui.page;

import app.saddlebag.profile.ConnectionStatus;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Ui;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;

/** The one next step about a connection as a button or a link. */
public final class NextStep {

    private NextStep() {
    }

    /** @param syncs whether it is one that does nothing while a sync is under way */
    private record Step(String words, Runnable deed, boolean syncs) {

        Step(String words, Runnable deed) {
            this(words, deed, false);
        }

        <B extends ButtonBase> B resting(B way, Navigator navigator) {
            if (syncs) {
                Buttons.rest(way, navigator.syncing());
            }
            return way;
        }
    }

    /** Empty where there is nothing to do but wait. */
    public static Optional<Button> button(Ui ui, ConnectionStatus status, Navigator navigator) {
        return step(ui, status, navigator).map(step -> step.resting(Buttons.plain(step.words(), step.deed()), navigator));
    }

    /** The same in a line of text. */
    public static Optional<Hyperlink> link(Ui ui, ConnectionStatus status, Navigator navigator) {
        return step(ui, status, navigator).map(step -> step.resting(link(step.words(), step.deed()), navigator));
    }

    /** It leads there as often as it is asked to, so it never looks visited. */
    static Hyperlink link(String words, Runnable deed) {
        Hyperlink link = new Hyperlink(words);
        link.setOnAction(event -> {
            link.setVisited(false);
            deed.run();
        });
        return link;
    }

    private static Optional<Step> step(Ui ui, ConnectionStatus status, Navigator navigator) {
        return switch (status.next()) {
            case LOG_IN -> Optional.of(new Step(ui.text("connections.renew"), () -> navigator.renew(status.connection())));
            case CONFIRM -> Optional.of(new Step(ui.text("connections.confirm"), () -> navigator.renew(status.connection())));
            case SYNC, SYNC_LATER -> Optional.of(new Step(ui.text("connections.sync"),
                    () -> navigator.sync(status.connection()), true));
            case CHECK_SETTINGS -> Optional.of(new Step(ui.text("connections.settings"), () -> navigator.go(Place.SETTINGS)));
            case ANSWER -> Optional.of(new Step(ui.text("connections.answer"), () -> navigator.go(Place.CONNECTIONS)));
            case NOTHING, WAIT_FOR_BANK, WAIT_TILL -> Optional.empty();
        };
    }
}
