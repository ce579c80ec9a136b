package app.saddlebag.ui.files;

import app.saddlebag.ui.kit.Placeholder;
import app.saddlebag.ui.kit.Ui;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/** Files dropped anywhere on the window, with a hint above the pages while they are held over it. */
public final class DropPlace {

    private final BooleanSupplier takes;
    private final Consumer<List<Path>> dropped;
    private final StackPane node;
    private final StackPane hint;
    private final EventHandler<DragEvent> over = this::over;
    private final EventHandler<DragEvent> exited = event -> hideHint();
    private final EventHandler<DragEvent> drop = this::drop;
    private Subscription heard = () -> { };

    /**
     * @param pages what the hint stands above
     * @param takes whether files are taken just now
     */
    public DropPlace(Ui ui, Node pages, BooleanSupplier takes, Consumer<List<Path>> dropped) {
        this.takes = takes;
        this.dropped = dropped;
        hint = new StackPane(Placeholder.empty(Feather.FILE_PLUS, ui.text("import.drop-here"), ui.text("import.drop.about")));
        hint.getStyleClass().add("drop-hint");
        hint.setId("drop-hint");
        hint.setMouseTransparent(true);
        hint.setVisible(false);
        node = new StackPane(pages, hint);
        node.setMinSize(0, 0);
        // The scene hears what no sheet above the pages keeps to itself.
        node.sceneProperty().subscribe(scene -> {
            heard.unsubscribe();
            heard = scene == null ? () -> { } : hear(scene);
        });
    }

    public StackPane node() {
        return node;
    }

    private Subscription hear(Scene scene) {
        scene.addEventHandler(DragEvent.DRAG_OVER, over);
        scene.addEventHandler(DragEvent.DRAG_EXITED_TARGET, exited);
        scene.addEventHandler(DragEvent.DRAG_DROPPED, drop);
        return () -> {
            scene.removeEventHandler(DragEvent.DRAG_OVER, over);
            scene.removeEventHandler(DragEvent.DRAG_EXITED_TARGET, exited);
            scene.removeEventHandler(DragEvent.DRAG_DROPPED, drop);
        };
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles() && takes.getAsBoolean()) {
            event.acceptTransferModes(TransferMode.COPY);
            hint.setVisible(true);
        }
    }

    private void hideHint() {
        hint.setVisible(false);
    }

    private void drop(DragEvent event) {
        hint.setVisible(false);
        if (event.getDragboard().hasFiles() && takes.getAsBoolean()) {
            dropped.accept(event.getDragboard().getFiles().stream().filter(File::isFile).map(File::toPath).toList());
            event.setDropCompleted(true);
            event.consume();
        }
    }
}
