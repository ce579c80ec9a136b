package app.saddlebag.ui.recurring;

import app.saddlebag.insight.recurring.Series;
import app.saddlebag.profile.Recurrence;
import app.saddlebag.profile.Recurrence.Answer;
import app.saddlebag.ui.kit.AmountLabel;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Fields;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Openable;
import app.saddlebag.ui.kit.Sheet;
import app.saddlebag.ui.kit.TwoEnds;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Navigator;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One thing that comes again and again: leads to its transactions; beside it what can be said of it. */
final class RecurringLine {

    private final Ui ui;
    private final RecurringModel model;
    private final Recurrence one;
    private final Node node;

    RecurringLine(Ui ui, RecurringModel model, Recurrence one, Navigator navigator) {
        this.ui = ui;
        this.model = model;
        this.one = one;
        Series series = one.series();
        RecurringWords words = new RecurringWords(ui);
        HBox title = new HBox(Labels.name(one.title(), "strong"));
        title.getStyleClass().add("row-8");
        title.setAlignment(Pos.CENTER_LEFT);
        if (one.standing() == Series.Standing.LATE && one.answer() != Answer.REJECTED) {
            title.getChildren().add(badge("recurring.standing.late", "warning", Feather.CLOCK));
        }
        if (one.series().unusuallyHigh() && one.goesOn()) {
            title.getChildren().add(badge("recurring.high", "warning", Feather.TRENDING_UP));
        }
        if (one.answer() == Answer.CONFIRMED) {
            title.getChildren().add(badge("recurring.confirmed", "success", Feather.CHECK));
        }
        VBox names = new VBox(title, Labels.paragraph(words.rhythm(one), "muted", "small"));
        String price = words.price(series);
        if (!price.isEmpty()) {
            names.getChildren().add(Labels.paragraph(price, "muted", "small"));
        }
        names.getStyleClass().add("row-4");
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        AmountLabel amount = new AmountLabel("strong", "movement").show(series.expected(), series.currency(), ui.formats());
        VBox sums = new VBox(amount);
        sums.setAlignment(Pos.CENTER_RIGHT);
        sums.setMinWidth(Region.USE_PREF_SIZE);
        String yearly = ui.text("recurring.yearly", ui.formats().money(series.yearly(), series.currency()));
        if (one.goesOn() && series.cadence().timesAYear() > 1) {
            sums.getChildren().add(Labels.of(yearly, "muted", "small"));
        }
        HBox row = Openable.row("recurring-" + one.number(), String.join(", ", one.title(), words.rhythm(one), amount.getText(), price, yearly),
                () -> model.filter(one, navigator::showTransactions), names, sums);
        row.getStyleClass().addAll("row-16", "recurring-row");
        row.setAlignment(Pos.CENTER_LEFT);
        node = new TwoEnds(row, deeds());
    }

    Node node() {
        return node;
    }

    private Label badge(String key, String tone, Feather icon) {
        Label badge = new Label(ui.text(key), new FontIcon(icon));
        badge.getStyleClass().addAll("badge", tone);
        badge.setMinWidth(Region.USE_PREF_SIZE);
        return badge;
    }

    /** Yes first, then the name, and no last: what the next key does takes nothing away. */
    private HBox deeds() {
        Button rename = button(Feather.EDIT_2, "recurring.rename", "rename", this::rename);
        HBox deeds = switch (one.answer()) {
            case PROPOSED -> new HBox(button(Feather.CHECK, "recurring.yes", "yes", () -> model.answer(one, Answer.CONFIRMED)), rename,
                    button(Feather.X, "recurring.no", "no", () -> model.answer(one, Answer.REJECTED)));
            case CONFIRMED -> new HBox(rename, button(Feather.X, "recurring.no", "no", () -> model.answer(one, Answer.REJECTED)));
            case REJECTED -> new HBox(button(Feather.CORNER_UP_LEFT, "recurring.forget", "yes", () -> model.answer(one, Answer.PROPOSED)));
        };
        deeds.getStyleClass().add("recurring-deeds");
        deeds.setAlignment(Pos.CENTER_RIGHT);
        deeds.setMinWidth(Region.USE_PREF_SIZE);
        return deeds;
    }

    private Button button(Feather icon, String key, String deed, Runnable action) {
        Button button = Buttons.icon(icon, ui.text(key, one.title()));
        button.setId("recurring-" + one.number() + "-" + deed);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void rename() {
        TextField name = new TextField(one.name());
        name.setId("recurring-name");
        name.setPromptText(one.series().merchant());
        Sheet sheet = new Sheet(ui.messages(), ui.text("recurring.rename.title", one.title()))
                .add(Fields.field(ui.text("recurring.rename.name"), name, new SimpleStringProperty("")))
                .add(Labels.paragraph(ui.text("recurring.rename.about", one.series().merchant()), "muted", "small")).focus(name);
        sheet.action(ui.text("recurring.rename.keep"), () -> model.rename(one, name.getText()));
        ui.sheets().open(sheet);
    }
}
