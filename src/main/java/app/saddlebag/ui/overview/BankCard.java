package app.saddlebag.ui.overview;

import app.saddlebag.insight.Bearing;
import app.saddlebag.insight.SharedProduct;
import app.saddlebag.model.Money;
import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.ConnectionStatus;
import app.saddlebag.ui.kit.AmountLabel;
import app.saddlebag.ui.kit.CardHead;
import app.saddlebag.ui.kit.KindNames;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Numbers;
import app.saddlebag.ui.kit.Openable;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.overview.OverviewData.Bank;
import app.saddlebag.ui.page.Navigator;
import app.saddlebag.ui.page.NextStep;
import app.saddlebag.ui.page.Place;
import app.saddlebag.ui.product.ProductWords;
import app.saddlebag.ui.product.WorthWords;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** One bank: how it is doing, what it keeps for the person, and what that sums up to. */
final class BankCard {

    private static final PseudoClass REPEATED = PseudoClass.getPseudoClass("repeated");

    private final Ui ui;
    private final OverviewData data;
    private final Navigator navigator;
    private final VBox card = new VBox();

    BankCard(Ui ui, OverviewData data, Bank bank, Navigator navigator) {
        this.ui = ui;
        this.data = data;
        this.navigator = navigator;
        card.getChildren().add(new CardHead(ui, bank.connection().title(), bank.status().state(),
                ui.statusWords().times(bank.status())));
        if (bank.status().state() != ConnectionStatus.State.FRESH) {
            card.getChildren().add(Labels.paragraph(ui.statusWords().whole(bank.status()), "small"));
            NextStep.button(ui, bank.status(), navigator).ifPresent(card.getChildren()::add);
        }
        if (bank.products().isEmpty()) {
            card.getChildren().add(Labels.paragraph(ui.text("overview.bank.nothing"), "muted"));
        }
        VBox lines = new VBox();
        lines.getStyleClass().add("bank-lines");
        bank.products().forEach(product -> lines.getChildren().add(line(product)));
        card.getChildren().add(lines);
        if (!bank.sums().isEmpty()) {
            card.getChildren().addAll(hair(), sums(bank));
        }
        card.getStyleClass().addAll("panel", "bank-card");
    }

    Node node() {
        return card;
    }

    private Node line(StoredProduct stored) {
        Product product = stored.product();
        String number = Numbers.written(product);
        FontIcon icon = new FontIcon(ProductWords.icon(product.kind()));
        icon.getStyleClass().add("line-icon");
        VBox names = new VBox(Labels.paragraph(stored.title(), "strong"),
                Labels.number(number.isEmpty() || number.equals(stored.title()) ? KindNames.of(ui.messages(), product.kind())
                        : number, "muted", "small"));
        List<String> notes = new ArrayList<>(new WorthWords(ui).of(stored, data.worth()));
        String elsewhere = elsewhere(stored);
        if (!elsewhere.isEmpty()) {
            notes.add(elsewhere);
        }
        notes.forEach(note -> names.getChildren().add(Labels.paragraph(note, "muted", "small")));
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        AmountLabel amount = new WorthWords(ui).amount(stored, data.worth());
        HBox line = Openable.row("product-" + stored.id(), stored.title() + ", " + number
                        + (amount.getText().isEmpty() ? "" : ", " + amount.getText()) + notes.stream().map(note -> ", " + note).collect(Collectors.joining()),
                () -> navigator.showProduct(stored), icon, names, amount);
        line.getStyleClass().add("bank-line");
        line.setAlignment(Pos.CENTER_LEFT);
        line.pseudoClassStateChanged(REPEATED, data.shared().repeats(stored)
                || data.worth().bearing(stored) == Bearing.NOTHING);
        return line;
    }

    /** Which other log-ins tell it, and whether it counts there; empty for what one log-in shows or counts for each. */
    private String elsewhere(StoredProduct stored) {
        return data.shared().of(stored).filter(SharedProduct::countsOnce).map(shared -> ui.text(
                data.shared().repeats(stored) ? "overview.shared.there" : "overview.shared.here", shared.sightings().stream()
                        .filter(other -> !other.equals(stored)).map(other -> data.bank(other.connectionId())).distinct()
                        .collect(Collectors.joining(", ")))).orElse("");
    }

    private Node sums(Bank bank) {
        VBox amounts = new VBox();
        amounts.setAlignment(Pos.TOP_RIGHT);
        for (Money sum : bank.sums()) {
            amounts.getChildren().add(new AmountLabel("strong").show(sum.amount(), sum.currency(), ui.formats()));
        }
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return new HBox(Labels.of(ui.text("overview.bank.sum"), "muted"), space, amounts);
    }

    private static Node hair() {
        Region hair = new Region();
        hair.getStyleClass().add("hair");
        return hair;
    }
}
