package app.saddlebag.ui.page;

import app.saddlebag.profile.ConnectionStatus;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Ui;
import java.util.Optional;
import javafx.scene.control.Button;

/** The one next step about a connection as a button. */
public final class NextStep {

    private NextStep() {
    }

    /** Empty where there is nothing to do but wait. */
    public static Optional<Button> button(Ui ui, ConnectionStatus status, Navigator navigator) {
        return switch (status.next()) {
            case LOG_IN -> Optional.of(Buttons.plain(ui.text("connections.renew"), () -> navigator.renew(status.connection())));
            case CONFIRM -> Optional.of(Buttons.plain(ui.text("connections.confirm"),
                    () -> navigator.renew(status.connection())));
            case SYNC, SYNC_LATER -> Optional.of(Buttons.plain(ui.text("connections.sync"),
                    () -> navigator.sync(status.connection())));
            case CHECK_SETTINGS -> Optional.of(Buttons.plain(ui.text("connections.settings"),
                    () -> navigator.go(Place.SETTINGS)));
            case ANSWER -> Optional.of(Buttons.plain(ui.text("connections.answer"), () -> navigator.go(Place.CONNECTIONS)));
            case NOTHING, WAIT_FOR_BANK, WAIT_TILL -> Optional.empty();
        };
    }
}
