package app.saddlebag.ui;

import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.overview.MadeUpOverview;
import app.saddlebag.ui.page.Page;
import app.saddlebag.ui.page.Place;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds an overview of made-up banks unseen, first what is around it and then one part each time it is told to go on. It stands
 * where the real one will, in a shell like its own, because what the scene finds out of styles holds for nodes with the same ones
 * around them. On the JavaFX thread.
 */
final class OverviewWarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(OverviewWarmUp.class);

    private final Ui ui;
    private final Pane window;
    private final StackPane place = new StackPane();
    /** Null until a worker has made up what it shows. */
    private MadeUpOverview.Growing page;
    private boolean over;

    /** @param window in whose scene it is built, at its size */
    OverviewWarmUp(Ui ui, Pane window) {
        this.ui = ui;
        this.window = window;
        PageWarmUp.hide(place);
        ui.background().run(MadeUpOverview::new, made -> page = made.page(ui), failure -> {
            LOG.warn("No overview was made up", failure);
            over = true;
        });
    }

    boolean isOver() {
        return over;
    }

    void goOn() {
        if (page == null) {
            return;
        }
        if (place.getChildren().isEmpty()) {
            Shell shell = new Shell(ui, "", () -> 0, Arrays.stream(Place.values())
                    .collect(Collectors.toMap(each -> each, each -> (Supplier<Page>) () -> page)));
            place.getChildren().add(shell.node());
            window.getChildren().addFirst(place);
            shell.go(Place.OVERVIEW);
        } else {
            page.grow();
        }
        place.applyCss();
        place.resize(window.getWidth(), window.getHeight());
        place.layout();
        over = page.isWhole();
    }

    /** Takes it away. May be called more than once. */
    void end() {
        over = true;
        window.getChildren().remove(place);
    }
}
