package app.saddlebag.ui.help;

import app.saddlebag.ui.help.HelpModel.Chapter;
import app.saddlebag.ui.help.HelpModel.Line;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Openable;
import app.saddlebag.ui.kit.Sheet;
import app.saddlebag.ui.kit.Ui;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows a {@link HelpModel}: filters by example, each of which can be tried, and every key. */
public final class HelpSheet {

    private static final double LINE = 48;

    private final Ui ui;
    private final HelpModel model;
    private final Consumer<String> tryOut;
    private final Sheet sheet;
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);

    private HelpSheet(Ui ui, HelpModel model, Consumer<String> tryOut) {
        this.ui = ui;
        this.model = model;
        this.tryOut = tryOut;
        TextField field = new TextField();
        field.setId("help-field");
        field.setPromptText(ui.text("help.prompt"));
        field.setAccessibleText(ui.text("help.prompt"));
        field.textProperty().bindBidirectional(model.queryProperty());
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox line = new HBox(new FontIcon(Feather.SEARCH), field);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("palette-line");
        content.getStyleClass().add("help-content");
        scroll.setId("help-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        scroll.getStyleClass().addAll("product-scroll", "help-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        sheet = new Sheet(ui.messages(), ui.text("help.title")).style("help-sheet").fills().cancelText(ui.text("help.close"))
                .focus(field).add(line).add(scroll);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.filtersProperty().subscribe(this::fill);
        model.keysProperty().subscribe(this::fill);
        fill();
    }

    /** @param tryOut shows the transactions of a filter */
    public static void open(Ui ui, HelpModel model, Consumer<String> tryOut) {
        ui.sheets().open(new HelpSheet(ui, model, tryOut).sheet);
    }

    /** Who reads has no need to leave the field for it. */
    private void pressed(KeyEvent event) {
        double step = event.getCode() == KeyCode.DOWN ? LINE : event.getCode() == KeyCode.UP ? -LINE
                : event.getCode() == KeyCode.PAGE_DOWN ? scroll.getViewportBounds().getHeight() - LINE
                : event.getCode() == KeyCode.PAGE_UP ? LINE - scroll.getViewportBounds().getHeight() : 0;
        double rest = content.getHeight() - scroll.getViewportBounds().getHeight();
        if (step != 0 && rest > 0) {
            scroll.setVvalue(Math.clamp(scroll.getVvalue() + step / rest, 0.0, 1.0));
            event.consume();
        }
    }

    private void fill() {
        content.getChildren().clear();
        part("help.filters", model.filtersProperty().get());
        part("help.keys", model.keysProperty().get());
        if (content.getChildren().isEmpty()) {
            content.getChildren().add(Labels.paragraph(ui.text("help.nothing"), "muted"));
        }
        scroll.setVvalue(0);
    }

    private void part(String titleKey, List<Chapter> chapters) {
        if (!chapters.isEmpty()) {
            content.getChildren().add(Labels.of(ui.text(titleKey), "section-title"));
        }
        for (Chapter chapter : chapters) {
            VBox lines = new VBox(Labels.of(chapter.title(), "caption"));
            chapter.lines().forEach(line -> lines.getChildren().add(line(line)));
            content.getChildren().add(lines);
        }
    }

    private Node line(Line line) {
        return switch (line) {
            case Line.Filter(String filter, String says) -> {
                HBox row = Openable.row(null, ui.text("help.try", filter, says), () -> choose(filter),
                        written(filter, "help-filter"), words(says));
                row.getStyleClass().add("help-line");
                row.focusedProperty().subscribe(focused -> {
                    if (focused) {
                        reveal(row);
                    }
                });
                yield row;
            }
            case Line.Keys(String keys, String says) -> {
                HBox row = new HBox(written(keys, "help-key"), words(says));
                row.getStyleClass().add("help-line");
                yield row;
            }
        };
    }

    private static Label written(String text, String style) {
        Label written = Labels.paragraph(text, "help-written", style);
        written.setMinHeight(Region.USE_PREF_SIZE);
        return written;
    }

    private static Label words(String says) {
        Label words = Labels.paragraph(says, "muted");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        return words;
    }

    /** The Tab key leads through the examples, and what it leads to is to be seen. */
    private void reveal(Node row) {
        double top = content.sceneToLocal(row.localToScene(0, 0)).getY();
        double seen = scroll.getViewportBounds().getHeight();
        double rest = content.getHeight() - seen;
        double from = scroll.getVvalue() * rest;
        if (rest > 0 && (top < from || top + LINE > from + seen)) {
            scroll.setVvalue(Math.clamp((top - seen / 2) / rest, 0.0, 1.0));
        }
    }

    private void choose(String filter) {
        ui.sheets().closeAll();
        Platform.runLater(() -> tryOut.accept(filter));
    }
}
