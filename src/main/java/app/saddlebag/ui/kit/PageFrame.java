package app.saddlebag.ui.kit;

import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A page with its title and deeds on top and a content that scrolls, or instead of it one thing that fills the page. */
public final class PageFrame {

    /** Large letters in a small window: what surrounds the content gives way, and its largest figures become smaller. */
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    /** There is nothing to scroll. */
    private static final PseudoClass WHOLE = PseudoClass.getPseudoClass("whole");
    /** As many times the size of the title’s letters as such a page is wide at most. */
    private static final double NARROW_LETTERS = 16;

    private final ScrollPane scroll;
    private final StackPane inset = new StackPane();
    private final StackPane body = new StackPane();
    private final DeedRow row;
    private final VBox page;

    /** @param deeds at the right of the title */
    public PageFrame(String title, Node content, Node... deeds) {
        Label heading = Labels.name(title, "page-title");
        // Where there is no room for all beside it, the deeds stand below, in as many lines as they need.
        heading.setMinWidth(Region.USE_PREF_SIZE);
        row = new DeedRow(deeds);
        TwoEnds head = new TwoEnds(heading, row);
        head.getStyleClass().add("page-head");
        inset.getChildren().add(content);
        inset.getStyleClass().add("page-content");
        inset.setAlignment(Pos.TOP_LEFT);
        scroll = new ScrollPane(inset);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-scroll");
        scroll.setFocusTraversable(false);
        scroll.setVbarPolicy(ScrollBarPolicy.ALWAYS);
        Runnable whole = () -> scroll.pseudoClassStateChanged(WHOLE, inset.getHeight() <= scroll.getViewportBounds().getHeight());
        scroll.viewportBoundsProperty().subscribe(whole);
        inset.heightProperty().subscribe(whole);
        VBox.setVgrow(body, Priority.ALWAYS);
        body.getChildren().setAll(scroll);
        page = new VBox(head, body);
        page.getStyleClass().add("page");
        Runnable fit = () -> fit(heading, head);
        page.widthProperty().subscribe(fit);
        // Letters of another size: the margins are the first to have it.
        head.insetsProperty().subscribe(_ -> Platform.runLater(fit));
    }

    private void fit(Label heading, TwoEnds head) {
        page.pseudoClassStateChanged(NARROW, page.getWidth() < NARROW_LETTERS * heading.getFont().getSize());
        if (page.getWidth() > 0) {
            double room = page.getWidth() - head.getInsets().getLeft() - head.getInsets().getRight();
            row.fit(room - heading.prefWidth(-1) - TwoEnds.GAP, room);
        }
    }

    public Node node() {
        return page;
    }

    /** Scrolls until a part of the content is at the top, or as near to it as there is content below. */
    public void reveal(Node part) {
        scrollTo(part);
        // What a page that has just come to the front reads makes it higher only after this.
        Platform.runLater(() -> scrollTo(part));
    }

    private void scrollTo(Node part) {
        if (page.getScene() == null) {
            return;
        }
        // From the top: the page itself may have no size yet.
        page.getScene().getRoot().applyCss();
        page.getScene().getRoot().layout();
        Node content = scroll.getContent();
        double top = content.sceneToLocal(part.localToScene(part.getBoundsInLocal())).getMinY();
        double rest = content.getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
        scroll.setVvalue(rest <= 0 ? 0 : Math.clamp(top / rest, 0.0, 1.0));
    }

    /**
     * Lends the content, without a parent, for as long as it takes to do something with it; nothing of that is seen, and the place
     * on the page and the keyboard are as before.
     *
     * @return empty where something else fills the page
     */
    public <T> Optional<T> lend(Function<Node, T> use) {
        if (!body.getChildren().contains(scroll)) {
            return Optional.empty();
        }
        Node keyboard = page.getScene() == null ? null : page.getScene().getFocusOwner();
        double place = scroll.getVvalue();
        Node content = inset.getChildren().removeFirst();
        try {
            return Optional.of(use.apply(content));
        } finally {
            inset.getChildren().add(content);
            page.applyCss();
            page.layout();
            scroll.setVvalue(place);
            if (keyboard != null && keyboard.getScene() == page.getScene()) {
                keyboard.requestFocus();
            }
        }
    }

    /** Shows the content. */
    public void show() {
        row.all();
        body.getChildren().setAll(scroll);
    }

    /** Shows this instead of the content. What it offers itself is not offered beside the title, too. */
    public void fill(Node instead) {
        row.besides(instead);
        body.getChildren().setAll(instead);
    }
}
