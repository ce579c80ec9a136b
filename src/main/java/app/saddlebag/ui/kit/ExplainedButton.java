package app.saddlebag.ui.kit;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A large button that explains itself: a symbol, what it does, and in a second line what that means. */
public final class ExplainedButton extends Button {

    /** The line around it, on both sides. */
    private static final double EDGES = 2;

    private final HBox content;

    public ExplainedButton(Feather icon, String title, String explanation, Runnable deed) {
        StackPane disc = new StackPane(new FontIcon(icon));
        disc.getStyleClass().add("choice-disc");
        VBox words = new VBox(Labels.paragraph(title, "choice-title"), Labels.paragraph(explanation, "choice-text"));
        words.getStyleClass().add("choice-words");
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        FontIcon arrow = new FontIcon(Feather.CHEVRON_RIGHT);
        arrow.getStyleClass().add("choice-arrow");
        content = new HBox(disc, words, arrow);
        content.getStyleClass().add("choice-content");
        content.setAlignment(Pos.CENTER_LEFT);
        content.prefWidthProperty().bind(widthProperty().subtract(EDGES));
        content.setMinWidth(0);
        setGraphic(content);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setAccessibleText(title + ". " + explanation);
        setMaxWidth(Double.MAX_VALUE);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().setAll("choice");
        setOnAction(event -> deed.run());
    }

    /** How high it is hangs on how its words break, which a button by itself does not know. */
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(width < 0 ? -1 : width - EDGES) + EDGES;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
