package app.saddlebag.ui.transactions.rules;

import app.saddlebag.profile.MerchantOffer;
import app.saddlebag.ui.keys.KeyNames;
import app.saddlebag.ui.keys.Shortcut;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.transactions.rules.OfferModel.Shown;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Shows an {@link OfferModel} on a line of its own below the rows, where it covers nothing and takes the keyboard from nobody. Hidden
 * while nothing is offered.
 */
public final class OfferStrip extends HBox {

    private final Ui ui;
    private final Label text = Labels.paragraph("");
    private final Button all;
    private final Runnable after;
    private Node before;

    /**
     * @param rule  opens the form of a rule for what is offered
     * @param after takes the keyboard when what is offered goes away under it
     */
    public OfferStrip(Ui ui, OfferModel model, Consumer<MerchantOffer> rule, Runnable after) {
        this.ui = ui;
        this.after = after;
        all = button("offer-all", "rules.offer.all", model::accept);
        Button make = button("offer-rule", "rules.offer.rule", () -> model.take().ifPresent(rule));
        Button never = button("offer-never", "rules.offer.never", model::decline);
        Button close = Buttons.icon(Feather.X, ui.text("rules.offer.close"));
        close.setId("offer-close");
        close.setOnAction(event -> model.take());
        HBox answers = new HBox(all, make, never);
        answers.getStyleClass().add("row-8");
        FlowPane line = new FlowPane(text, answers);
        line.setRowValignment(VPos.CENTER);
        line.getStyleClass().add("offer-line");
        line.setMinWidth(0);
        text.maxWidthProperty().bind(line.widthProperty());
        HBox.setHgrow(line, Priority.ALWAYS);
        getChildren().addAll(new FontIcon(Feather.ZAP), line, close);
        setId("offer");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.PARENT);
        getStyleClass().add("offer");
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.take();
                event.consume();
            }
        });
        model.shownProperty().subscribe(this::show);
    }

    /** Takes the keyboard, and gives it back to where it was; says so where nothing is offered. */
    public void focus() {
        if (isVisible()) {
            before = getScene().getFocusOwner();
            all.requestFocus();
        } else {
            ui.toasts().tell(ui.text("rules.offer.none"));
        }
    }

    private Button button(String id, String key, Runnable deed) {
        Button button = Buttons.plain(ui.text(key), deed);
        button.setId(id);
        button.getStyleClass().add("small");
        return button;
    }

    private void show(Shown now) {
        boolean focused = isFocusWithin();
        if (now != null) {
            text.setText(ui.text("rules.offer", now.category(), now.offer().others(), now.offer().merchant()));
            setAccessibleText(text.getText());
            all.setTooltip(new Tooltip(ui.text("rules.offer.all.about", new KeyNames(ui.messages()).first(Shortcut.OFFER))));
        }
        setVisible(now != null);
        setManaged(now != null);
        if (now == null && focused) {
            giveBack();
        }
    }

    private void giveBack() {
        if (before != null && before.getScene() == getScene() && before.isVisible()) {
            before.requestFocus();
        } else {
            after.run();
        }
        before = null;
    }
}
