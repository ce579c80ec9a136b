package app.saddlebag.ui.recurring;

import app.saddlebag.profile.Recurrence;
import app.saddlebag.profile.RecurringList;
import app.saddlebag.ui.keys.Shortcut;
import app.saddlebag.ui.kit.AmountLabel;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Placeholder;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Changes;
import app.saddlebag.ui.page.DataPage;
import app.saddlebag.ui.page.Navigator;
import app.saddlebag.ui.page.Place;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Shows a {@link RecurringModel}: what a year of it comes to, payments, income, and what is over. */
public final class RecurringPage extends DataPage<RecurringList> {

    private static final Pattern LINE = Pattern.compile("recurring-(\\d+)(?:-[a-z]+)?");

    private final Ui ui;
    private final RecurringModel model;
    private final Navigator navigator;
    private final VBox content;
    private boolean overShown;

    public RecurringPage(Ui ui, RecurringModel model, Changes changes, Navigator navigator) {
        VBox content = new VBox();
        super(ui, Place.RECURRING, model.reading(), changes, new Words(ui.text("recurring.loading"), ui.text("recurring.failed")), content);
        this.ui = ui;
        this.model = model;
        this.navigator = navigator;
        this.content = content;
        content.getStyleClass().add("row-24");
        node().addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (Shortcut.UNDO.matches(event) && model.undo()) {
                event.consume();
            }
        });
    }

    @Override
    protected Node show(RecurringList list) {
        if (list.all().isEmpty()) {
            return Placeholder.empty(Feather.REPEAT, ui.text("recurring.empty"), ui.text("recurring.empty.about"));
        }
        int at = numberWithKeyboard();
        content.getChildren().clear();
        content.getChildren().add(Labels.paragraph(ui.text("recurring.about"), "muted"));
        if (!list.years().isEmpty()) {
            content.getChildren().add(years(list.years()));
        }
        section("recurring.payments", list.all().stream().filter(one -> one.goesOn() && !one.series().income()).toList());
        section("recurring.income", list.all().stream().filter(one -> one.goesOn() && one.series().income()).toList());
        List<Recurrence> over = list.all().stream().filter(one -> !one.goesOn()).toList();
        if (!over.isEmpty()) {
            content.getChildren().add(over(over));
        }
        if (at > 0) {
            focusNear(at, list.all().stream().filter(one -> overShown || one.goesOn()).map(Recurrence::number).toList());
        }
        return null;
    }

    /** Of the line whose button or row has the keyboard; 0 where none has. */
    private int numberWithKeyboard() {
        Node owner = content.getScene() == null ? null : content.getScene().getFocusOwner();
        Matcher line = LINE.matcher(owner == null || owner.getId() == null ? "" : owner.getId());
        return line.matches() ? Integer.parseInt(line.group(1)) : 0;
    }

    /** An answer takes its button away, or the line: the keyboard goes to the line itself, or to the next that is there. */
    private void focusNear(int number, List<Integer> shown) {
        List<Integer> after = shown.stream().filter(one -> one >= number).toList();
        if (!shown.isEmpty()) {
            content.lookup("#recurring-" + (after.isEmpty() ? shown.getLast() : after.getFirst())).requestFocus();
        }
    }

    /** One block per currency: currencies are never added. */
    private Node years(List<RecurringList.Year> years) {
        FlowPane blocks = new FlowPane();
        blocks.getStyleClass().addAll("panel", "overview-totals");
        for (RecurringList.Year year : years) {
            VBox block = new VBox(Labels.of(ui.text("recurring.year", year.currency()), "caption"),
                    new AmountLabel("figure").show(year.out(), year.currency(), ui.formats()));
            if (year.in().signum() != 0) {
                block.getChildren().addAll(Labels.of(ui.text("recurring.year.in"), "muted", "small"),
                        new AmountLabel().show(year.in(), year.currency(), ui.formats()));
            }
            block.setId("recurring-year-" + year.currency());
            block.setAlignment(Pos.TOP_LEFT);
            block.getStyleClass().add("row-4");
            blocks.getChildren().add(block);
        }
        return blocks;
    }

    private void section(String key, List<Recurrence> some) {
        if (!some.isEmpty()) {
            VBox section = new VBox(Labels.of(ui.text(key), "section-title"), panel(some));
            section.getStyleClass().add("row-12");
            content.getChildren().add(section);
        }
    }

    private Node panel(List<Recurrence> some) {
        VBox panel = new VBox();
        some.forEach(one -> panel.getChildren().add(new RecurringLine(ui, model, one, navigator).node()));
        panel.getStyleClass().addAll("panel", "recurring-panel");
        return panel;
    }

    /** What has ended, and what the person said no to: out of the way, within reach. */
    private Node over(List<Recurrence> some) {
        Node panel = panel(some);
        ToggleButton toggle = new ToggleButton(ui.text("recurring.over", some.size()));
        toggle.setId("recurring-over");
        toggle.getStyleClass().add("flat");
        toggle.setSelected(overShown);
        panel.visibleProperty().bind(toggle.selectedProperty());
        panel.managedProperty().bind(toggle.selectedProperty());
        toggle.selectedProperty().subscribe(shown -> overShown = shown);
        VBox section = new VBox(toggle, panel);
        section.getStyleClass().add("row-12");
        return section;
    }
}
