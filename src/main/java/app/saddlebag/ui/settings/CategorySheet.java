package app.saddlebag.ui.settings;

import app.saddlebag.ui.kit.Fields;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.ProgressStrip;
import app.saddlebag.ui.kit.Sheet;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.settings.CategoriesModel.Line;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.util.Subscription;

/** Asks what a category is to be called or where it is to lie, and stays until that is possible. */
final class CategorySheet {

    private static final String TOP = "";

    private final Ui ui;
    private final Sheet sheet;
    private final StringProperty wrong = new SimpleStringProperty("");
    private Control first;
    /** Whether the deed is under way: pressed again it would be done twice. */
    private boolean busy;

    private CategorySheet(Ui ui, String title, String about) {
        this.ui = ui;
        sheet = new Sheet(ui.messages(), title).add(Labels.paragraph(about, "muted"));
    }

    /** In the category that is selected, or beside it where that lies in another. */
    static void add(Ui ui, CategoriesModel model) {
        CategorySheet form = new CategorySheet(ui, ui.text("settings.categories.add.title"), ui.text("settings.categories.add.about"));
        TextField name = form.name("");
        String within = model.selectedLine().map(Line::category).map(one -> one.parent() == null ? one.key() : one.parent())
                .filter(key -> model.tops().stream().anyMatch(top -> top.category().key().equals(key))).orElse(TOP);
        ComboBox<String> parent = form.choice("category-parent", ui.text("settings.categories.in"), model.tops(), true, within);
        form.open(ui.text("settings.categories.add.keep"),
                () -> model.add(name.getText(), parent.getValue(), form.sheet::close, form::tell));
    }

    static void rename(Ui ui, CategoriesModel model, Line line) {
        CategorySheet form = new CategorySheet(ui, ui.text("settings.categories.rename.title", line.name()),
                ui.text(line.category().builtIn() ? "settings.categories.rename.about" : "settings.categories.rename.own"));
        TextField name = form.name(line.name());
        form.open(ui.text("settings.categories.rename.keep"), () -> model.rename(line, name.getText(), form.sheet::close, form::tell));
    }

    static void move(Ui ui, CategoriesModel model, Line line) {
        CategorySheet form = new CategorySheet(ui, ui.text("settings.categories.move.title", line.name()),
                ui.text("settings.categories.move.about"));
        List<Line> tops = model.tops().stream().filter(top -> !top.category().equals(line.category())).toList();
        String now = line.within() ? line.category().parent() : TOP;
        ComboBox<String> parent = form.choice("category-parent", ui.text("settings.categories.in"), tops, true, now);
        form.open(ui.text("settings.categories.move.keep"),
                () -> model.move(line, with(tops, parent.getValue()), form.sheet::close, form::tell));
    }

    /** Nothing is chosen at first: what goes over into another is said, not accepted. */
    static void merge(Ui ui, CategoriesModel model, Line line) {
        CategorySheet form = new CategorySheet(ui, ui.text("settings.categories.merge.title", line.name()),
                ui.text("settings.categories.merge.about"));
        List<Line> targets = model.targets(line);
        ComboBox<String> into = form.choice("category-into", ui.text("settings.categories.into"), targets, false, null);
        into.setPromptText(ui.text("settings.categories.merge.prompt"));
        form.showProgress(model, line);
        form.open(ui.text("settings.categories.merge.keep"), () -> {
            if (into.getValue() == null) {
                form.tell(ui.text("settings.categories.merge.none"));
            } else {
                model.merge(line, with(targets, into.getValue()), form.sheet::close, form::tell);
            }
        });
    }

    /** While it is under way, leaving gives it up. */
    private void showProgress(CategoriesModel model, Line line) {
        ProgressStrip strip = new ProgressStrip(ui.messages());
        strip.setId("category-progress");
        Subscription following = model.mergingProperty().subscribe(fraction -> {
            if (fraction == null) {
                boolean focused = strip.isFocusWithin();
                strip.hide();
                if (focused) {
                    first.requestFocus();
                }
            } else {
                strip.show(ui.text("settings.categories.merge.running", line.name()), fraction, model::giveUp);
            }
        });
        sheet.add(strip).onClosed(following::unsubscribe).onCancel(() -> {
            if (model.mergingProperty().get() != null) {
                model.giveUp();
            } else {
                sheet.close();
            }
        });
    }

    private static Line with(List<Line> lines, String key) {
        return lines.stream().filter(line -> line.category().key().equals(key)).findFirst().orElse(null);
    }

    private TextField name(String now) {
        TextField name = new TextField(now);
        name.setId("category-name");
        add(ui.text("settings.categories.name"), name);
        return name;
    }

    private ComboBox<String> choice(String id, String label, List<Line> lines, boolean top, String now) {
        List<String> keys = new ArrayList<>(lines.stream().map(line -> line.category().key()).toList());
        if (top) {
            keys.addFirst(TOP);
        }
        ComboBox<String> box = new ComboBox<>();
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.getItems().setAll(keys);
        box.setConverter(new CodeNames(key -> {
            Line line = with(lines, key);
            return line == null ? ui.text("settings.categories.top") : line.name();
        }));
        box.setValue(now);
        add(label, box);
        return box;
    }

    private void add(String label, Control control) {
        if (first == null) {
            first = control;
            sheet.add(Fields.field(label, control, wrong)).focus(control);
        } else {
            sheet.add(Fields.field(label, control));
        }
    }

    private void open(String keep, Runnable deed) {
        sheet.stayingAction(keep, () -> {
            if (!busy) {
                busy = true;
                wrong.set("");
                deed.run();
            }
        }).setId("category-keep");
        ui.sheets().open(sheet);
    }

    private void tell(String sentence) {
        busy = false;
        wrong.set(sentence);
        first.requestFocus();
    }
}
