package app.saddlebag.ui.settings;

import app.saddlebag.ui.kit.DayPicker;
import app.saddlebag.ui.kit.Fields;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Sheet;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.settings.RatesModel.Part;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Control;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;

/** Asks for one rate, and stays until it is one. */
final class RateSheet {

    private final Map<Part, StringProperty> wrong = new EnumMap<>(Part.class);
    private final TextField currency = new TextField();
    private final TextField rate = new TextField();
    private final DatePicker day;
    /** Whether one is being kept: pressed again it would be kept twice. */
    private boolean busy;

    private RateSheet(Ui ui, RatesModel model) {
        day = new DayPicker(ui.messages(), LocalDate.now(ui.clock()));
        currency.setId("rate-currency");
        currency.setPromptText(ui.text("settings.rates.currency.prompt"));
        rate.setId("rate-figure");
        day.setId("rate-day");
        for (Part part : Part.values()) {
            wrong.put(part, new SimpleStringProperty(""));
        }
        Sheet sheet = new Sheet(ui.messages(), ui.text("settings.rates.add.title"))
                .add(Labels.paragraph(ui.text("settings.rates.add.about"), "muted"))
                .add(Fields.field(ui.text("settings.rates.currency"), currency, wrong.get(Part.CURRENCY)))
                .add(Fields.field(ui.text("settings.rates.rate"), rate, wrong.get(Part.RATE)))
                .add(Fields.field(ui.text("settings.rates.day"), day, wrong.get(Part.DAY))).focus(currency);
        sheet.stayingAction(ui.text("settings.rates.add.keep"), () -> {
            if (busy) {
                return;
            }
            busy = true;
            wrong.values().forEach(one -> one.set(""));
            model.add(currency.getText(), rate.getText(), day.getValue(), sheet::close, this::tell);
        });
        ui.sheets().open(sheet);
    }

    static void open(Ui ui, RatesModel model) {
        new RateSheet(ui, model);
    }

    /** The keyboard goes to what is wrong. */
    private void tell(Part part, String sentence) {
        busy = false;
        wrong.get(part).set(sentence);
        Control field = switch (part) {
            case CURRENCY -> currency;
            case RATE -> rate;
            case DAY -> day;
        };
        field.requestFocus();
    }
}
