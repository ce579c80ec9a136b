package app.saddlebag.ui.transactions.facet;

import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A button that tells what the filter asks of one property and opens the place where that is changed. */
final class FacetButton extends Button {

    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    private static final double CORNER = 8;
    private static final double GAP = 4;

    private final Ui ui;
    private final String title;
    private final Panel panel;
    private final PopOver popOver = new PopOver();
    private boolean closedByPress;

    /** What a facet button opens. */
    interface Panel {

        /** Always the same node. */
        Node node();

        /** What has the keyboard when it opens. */
        Node firstFocus();

        /** It is being opened: count anew. */
        void opened();

        /** It was closed: stop counting. */
        void closed();

        /** The filter's text changed while it is open. */
        void filterChanged();

        /** What the filter asks for; null for nothing. */
        String summary();

        void clear();
    }

    FacetButton(Ui ui, String name, String title, Panel panel) {
        this.ui = ui;
        this.title = title;
        this.panel = panel;
        setId("facet-" + name);
        getStyleClass().add("facet");
        FontIcon open = new FontIcon(Feather.CHEVRON_DOWN);
        setGraphic(open);
        setContentDisplay(ContentDisplay.RIGHT);
        setOnAction(event -> toggle());
        popOver.setContentNode(framed(name));
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
        popOver.setArrowSize(0);
        popOver.setArrowIndent(0);
        popOver.setCornerRadius(CORNER);
        popOver.setDetachable(false);
        popOver.setAnimated(false);
        popOver.setTitle(title);
        popOver.getStyleClass().add("facet-popover");
        // Its own stylesheet would overrule the theme's.
        popOver.getRoot().getStylesheets().clear();
        popOver.setOnHidden(event -> panel.closed());
        // A press beside it closes it and still does what it was meant to; on this very button that was to close it.
        popOver.setConsumeAutoHidingEvents(false);
        popOver.setOnAutoHide(event -> closedByPress = isHover());
        filterChanged();
    }

    /** Follows the filter's text. */
    void filterChanged() {
        String summary = panel.summary();
        setText(summary == null ? title : ui.text("transactions.facet.active", title, summary));
        pseudoClassStateChanged(ACTIVE, summary != null);
        if (popOver.isShowing()) {
            panel.filterChanged();
        }
    }

    boolean isOpen() {
        return popOver.isShowing();
    }

    void close() {
        popOver.hide();
    }

    private void toggle() {
        boolean closed = closedByPress;
        closedByPress = false;
        if (closed || popOver.isShowing()) {
            popOver.hide();
            return;
        }
        open(this);
    }

    boolean isActive() {
        return panel.summary() != null;
    }

    /** @param place below which it opens: this button, or what stands for it where it has no room */
    void open(Node place) {
        panel.opened();
        Bounds bounds = place.localToScreen(place.getBoundsInLocal());
        popOver.show(place, bounds.getMinX() + CORNER, bounds.getMaxY() + GAP);
        panel.firstFocus().requestFocus();
    }

    private Node framed(String name) {
        Label heading = Labels.of(title, "facet-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button clear = Buttons.flat(ui.text("transactions.facet.clear"), panel::clear);
        clear.setId("facet-" + name + "-clear");
        HBox head = new HBox(heading, space, clear);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox frame = new VBox(head, panel.node());
        frame.getStyleClass().add("facet-panel");
        return frame;
    }
}
