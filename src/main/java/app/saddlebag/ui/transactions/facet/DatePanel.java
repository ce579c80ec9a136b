package app.saddlebag.ui.transactions.facet;

import app.saddlebag.filter.Period;
import app.saddlebag.ui.kit.DayPicker;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Stretches of days by their names, and two calendars. */
final class DatePanel implements FacetButton.Panel {

    private static final int PRESETS_IN_A_ROW = 3;

    private final Ui ui;
    private final DateModel model;
    private final Supplier<LocalDate> today;
    private final Map<Period, ToggleButton> presets = new LinkedHashMap<>();
    private final DatePicker from;
    private final DatePicker to;
    private final VBox node;
    private boolean following;

    DatePanel(Ui ui, DateModel model, Supplier<LocalDate> today) {
        this.ui = ui;
        this.model = model;
        this.today = today;
        from = new DayPicker(ui.messages(), null);
        to = new DayPicker(ui.messages(), null);
        GridPane names = new GridPane();
        names.getStyleClass().add("date-presets");
        ToggleGroup group = new ToggleGroup();
        for (Period period : DateModel.PRESETS) {
            ToggleButton preset = new ToggleButton(ui.text("transactions.value." + period.word()));
            preset.setToggleGroup(group);
            preset.getStyleClass().add("chip");
            preset.setOnAction(event -> choose(period, preset));
            presets.put(period, preset);
            preset.setMaxWidth(Double.MAX_VALUE);
            GridPane.setHgrow(preset, Priority.ALWAYS);
            names.add(preset, (presets.size() - 1) % PRESETS_IN_A_ROW, (presets.size() - 1) / PRESETS_IN_A_ROW);
        }
        picker(from, "transactions.facet.from", "date-from");
        picker(to, "transactions.facet.to", "date-to");
        HBox range = new HBox(from, Labels.of("–", "muted"), to);
        range.setAlignment(Pos.CENTER_LEFT);
        range.getStyleClass().add("row-8");
        node = new VBox(names, range);
        node.getStyleClass().add("facet-date");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node firstFocus() {
        return presets.values().iterator().next();
    }

    @Override
    public void opened() {
        filterChanged();
    }

    @Override
    public void closed() {
        // nothing is counted here
    }

    @Override
    public void filterChanged() {
        following = true;
        presets.forEach((period, preset) -> preset.setSelected(period.equals(model.period())));
        from.setValue(model.from(today.get()));
        to.setValue(model.to(today.get()));
        following = false;
    }

    @Override
    public String summary() {
        String asked = model.summary();
        String key = "transactions.value." + asked;
        return asked != null && ui.messages().has(key) ? ui.text(key) : asked;
    }

    @Override
    public void clear() {
        model.clear();
    }

    private void choose(Period period, ToggleButton preset) {
        if (preset.isSelected()) {
            model.ask(period);
        } else {
            model.clear();
        }
    }

    private void picker(DatePicker picker, String key, String id) {
        picker.setId(id);
        picker.setPromptText(ui.text(key));
        picker.setAccessibleText(ui.text(key));
        picker.getEditor().setPrefColumnCount(8);
        picker.valueProperty().subscribe((before, now) -> {
            if (!following) {
                model.between(from.getValue(), to.getValue());
            }
        });
    }
}
