package app.saddlebag.ui.kit;

import app.saddlebag.text.Formats;
import java.math.BigDecimal;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A sum of money: right-aligned, never cut, a negative one told apart by its sign and its colour. */
public final class AmountLabel extends Label {

    private static final PseudoClass NEGATIVE = PseudoClass.getPseudoClass("negative");
    private static final PseudoClass POSITIVE = PseudoClass.getPseudoClass("positive");

    public AmountLabel(String... styleClasses) {
        getStyleClass().add("amount");
        getStyleClass().addAll(styleClasses);
        setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(Region.USE_PREF_SIZE);
    }

    /**
     * @param amount   nullable: an unknown amount is shown as a dash
     * @param currency nullable: then only the figure is written
     */
    public AmountLabel show(BigDecimal amount, String currency, Formats formats) {
        setText(amount == null ? "–" : formats.money(amount, currency));
        pseudoClassStateChanged(NEGATIVE, amount != null && amount.signum() < 0);
        pseudoClassStateChanged(POSITIVE, amount != null && amount.signum() > 0);
        return this;
    }
}
