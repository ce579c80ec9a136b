package app.saddlebag.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a page shows instead of its content: nothing there yet, still loading, failed. Says what to do next. */
public final class Placeholder extends VBox {

    private final Node picture;
    private final Label words;

    private Placeholder(Node picture, String title, String text, Node... deeds) {
        this.picture = picture;
        Label heading = Labels.paragraph(title, "placeholder-title");
        getChildren().addAll(picture, heading);
        words = Labels.paragraph(text, "placeholder-text");
        if (!text.isEmpty()) {
            getChildren().add(words);
        }
        if (deeds.length > 0) {
            HBox row = new HBox(deeds);
            row.getStyleClass().add("placeholder-deeds");
            row.setAlignment(Pos.CENTER);
            getChildren().add(row);
        }
        getStyleClass().add("placeholder");
        setAlignment(Pos.CENTER);
    }

    @Override
    protected void layoutChildren() {
        fit();
        super.layoutChildren();
    }

    /** Where there is not room for all, the words need it more than the picture. */
    private void fit() {
        boolean room = getHeight() == 0 || computePrefHeight(getWidth()) <= getHeight() + 1;
        picture.setVisible(room);
        picture.setManaged(room);
    }

    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(width) + wrapped(width) + (picture.isManaged() ? 0 : pictureHeight());
    }

    @Override
    protected double computeMinHeight(double width) {
        return super.computeMinHeight(width) + wrapped(width) - (picture.isManaged() ? pictureHeight() : 0);
    }

    /** What the words need above what they would at the whole width: they keep to a width that is easy to read. */
    private double wrapped(double width) {
        double room = width - getInsets().getLeft() - getInsets().getRight();
        double most = words.getMaxWidth();
        return words.getParent() == null || width < 0 || most <= 0 || most >= room ? 0 : words.prefHeight(most) - words.prefHeight(room);
    }

    private double pictureHeight() {
        return picture.prefHeight(-1) + getSpacing();
    }

    /** Nothing there yet: why, and the deed that changes it. */
    public static Placeholder empty(Feather icon, String title, String text, Node... deeds) {
        return new Placeholder(picture(icon), title, text, deeds);
    }

    /** Could not be shown: the sentence of the failure, and a way on. */
    public static Placeholder failed(String title, String sentence, Node... deeds) {
        Placeholder placeholder = new Placeholder(picture(Feather.ALERT_TRIANGLE), title, sentence, deeds);
        placeholder.getStyleClass().add("danger");
        return placeholder;
    }

    /** Under way, with whatever can be done meanwhile. */
    public static Placeholder loading(String title, Node... deeds) {
        ProgressIndicator turning = new ProgressIndicator();
        turning.getStyleClass().add("placeholder-turning");
        return new Placeholder(turning, title, "", deeds);
    }

    private static Node picture(Feather icon) {
        FontIcon picture = new FontIcon(icon);
        picture.getStyleClass().add("placeholder-icon");
        VBox disc = new VBox(picture);
        disc.getStyleClass().add("placeholder-disc");
        disc.setAlignment(Pos.CENTER);
        return disc;
    }
}
