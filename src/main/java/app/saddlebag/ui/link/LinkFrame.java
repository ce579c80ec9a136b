package app.saddlebag.ui.link;

import app.saddlebag.ui.kit.Banner;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Placeholder;
import app.saddlebag.ui.kit.Ui;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The page and, when it does not do well, why and what else can be done. */
final class LinkFrame {

    private final Ui ui;
    private final LinkBrowser page;
    private final Runnable inBrowser;
    private final Runnable reload;
    private final Banner slow;
    private final StackPane over = new StackPane();
    private final Placeholder opening;
    private final VBox node;

    /** @param leave takes the keyboard away from the page */
    LinkFrame(Ui ui, LinkBrowser page, Runnable inBrowser, Runnable reload, Runnable leave) {
        this.ui = ui;
        this.page = page;
        this.inBrowser = inBrowser;
        this.reload = reload;
        slow = new Banner(Banner.Tone.WARNING, Feather.CLOCK, Buttons.flat(ui.text("link.in-browser"), inBrowser)).say("");
        slow.getStyleClass().add("rounded");
        over.getStyleClass().add("link-over");
        opening = Placeholder.loading(ui.text("link.opening"));
        StackPane stack = new StackPane(page.node(), over);
        VBox.setVgrow(stack, Priority.ALWAYS);
        node = new VBox(slow, stack);
        node.getStyleClass().add("row-8");
        Node view = page.node().lookup("#link-web");
        view.setAccessibleText(ui.text("link.page"));
        view.setAccessibleHelp(ui.text("link.page.leave"));
        // A page keeps Tab and every other key to itself: without a way out, whoever has no mouse would be caught in it.
        page.node().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && view.isFocused()) {
                event.consume();
                leave.run();
            }
        });
        page.conditionProperty().subscribe(this::show);
        page.paintedProperty().subscribe(() -> show(page.conditionProperty().get()));
    }

    Node node() {
        return node;
    }

    private void show(LinkBrowser.Condition condition) {
        slow.say(condition == LinkBrowser.Condition.SLOW ? ui.text("link.slow") : "");
        switch (condition) {
            case LOADING, SLOW, SHOWN -> waitForPaint();
            case BLANK -> cover("link.blank");
            case UNREACHABLE -> cover("link.unreachable");
            case LEFT -> cover("link.left");
            case HEAVY -> cover("link.heavy");
        }
    }

    private void waitForPaint() {
        if (!over.getChildren().contains(opening)) {
            over.getChildren().setAll(opening);
        }
        over.setVisible(!page.paintedProperty().get());
    }

    private void cover(String key) {
        over.getChildren().setAll(Placeholder.failed(ui.text("link.no-page"), ui.text(key),
                Buttons.plain(ui.text("link.reload"), reload), Buttons.plain(ui.text("link.in-browser"), inBrowser)));
        over.setVisible(true);
    }
}
