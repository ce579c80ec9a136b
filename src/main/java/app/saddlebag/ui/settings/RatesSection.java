package app.saddlebag.ui.settings;

import app.saddlebag.model.Rate;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Fields;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.ProgressStrip;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.settings.RatesModel.Known;
import app.saddlebag.ui.transactions.edit.UndoKeys;
import java.io.File;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;

/** Shows a {@link RatesModel}. A file may be dropped anywhere on it; the keys that undo take back what was done last. */
final class RatesSection {

    /** Where the bank publishes them; opened in the person's browser, never by the program. */
    private static final URI PUBLISHED = URI.create(
            "https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates/html/index.en.html");
    private static final double GAP = 16;

    private final Ui ui;
    private final RatesModel model;
    private final VBox section;
    private final RatesTable table;
    private final VBox list = new VBox();
    private final Label empty;
    private final ComboBox<String> currency = new ComboBox<>();
    private final ComboBox<String> target = new ComboBox<>();
    private final Label count = Labels.of("", "muted", "small");
    private final Button remove;
    private final MenuButton removeAll;
    private boolean following;

    RatesSection(Ui ui, RatesModel model) {
        this.ui = ui;
        this.model = model;
        table = new RatesTable(ui, model::remove);
        empty = Labels.paragraph(ui.text("settings.rates.empty"), "muted");
        empty.setId("rates-empty");
        Button read = Buttons.plain(Feather.DOWNLOAD, ui.text("settings.rates.import"), this::choose);
        read.setId("rates-import");
        Button add = Buttons.plain(Feather.PLUS, ui.text("settings.rates.add"), () -> RateSheet.open(ui, model));
        add.setId("rates-add");
        Hyperlink published = new Hyperlink(ui.text("settings.rates.published"));
        published.setOnAction(event -> {
            published.setVisited(false);
            ui.browser().accept(PUBLISHED);
        });
        remove = Buttons.plain(ui.text("settings.rates.remove"), table::removeSelected);
        remove.setId("rates-remove");
        remove.disableProperty().bind(table.emptySelection());
        removeAll = new MenuButton(ui.text("settings.rates.remove.all"));
        removeAll.setId("rates-remove-all");
        FlowPane deeds = new FlowPane(GAP, GAP, read, add, published);
        deeds.setAlignment(Pos.CENTER_LEFT);
        fillList();
        prepare(target, "rates-target", this::targetName, model::setTarget);
        section = new VBox(Labels.of(ui.text("settings.rates"), "section-title"),
                Labels.paragraph(ui.text("settings.rates.about"), "muted"), deeds, progress(), Labels.whenSaid(model.problemProperty(), "problem"), Labels.whenSaid(model.importedProperty(), "small"),
                empty, list, Fields.field(ui.text("settings.rates.target"), target));
        section.setId("settings-rates");
        section.getStyleClass().addAll("panel", "settings-section");
        section.setOnDragOver(this::dragged);
        section.setOnDragDropped(this::dropped);
        section.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (UndoKeys.isUndo(event)) {
                event.consume();
                model.undo();
            }
        });
        model.knownProperty().subscribe(known -> known.ifPresent(this::show));
        model.currencyProperty().subscribe(code -> show(model.knownProperty().get()));
    }

    Node node() {
        return section;
    }

    private void fillList() {
        prepare(currency, "rates-currency", code -> code.isEmpty() ? ui.text("settings.rates.all") : code,
                model.currencyProperty()::set);
        FlowPane which = new FlowPane(GAP, GAP, Fields.field(ui.text("settings.rates.currency"), currency));
        FlowPane deeds = new FlowPane(GAP, GAP, remove, removeAll, count);
        deeds.setAlignment(Pos.CENTER_LEFT);
        list.getChildren().addAll(which, table.node(), deeds);
        list.getStyleClass().add("row-12");
    }

    private Node progress() {
        ProgressStrip strip = new ProgressStrip(ui.messages());
        model.readingProperty().subscribe(name -> {
            if (name.isEmpty()) {
                strip.hide();
            } else {
                strip.show(ui.text("settings.rates.reading", name), -1, model::cancelReading);
            }
        });
        return strip;
    }

    private void show(Optional<Known> now) {
        now.ifPresent(this::show);
    }

    private void show(Known now) {
        boolean any = !now.rates().isEmpty();
        boolean leaving = !any && list.isVisible() && list.getScene() != null && hasKeyboard(list);
        empty.setVisible(!any);
        empty.setManaged(!any);
        list.setVisible(any);
        list.setManaged(any);
        if (leaving) {
            section.lookup("#rates-import").requestFocus();
        }
        following = true;
        List<String> all = new ArrayList<>(List.of(""));
        all.addAll(now.currencies());
        offer(currency, all, model.currencyProperty().get());
        List<String> targets = new ArrayList<>(List.of("", "EUR"));
        targets.addAll(now.currencies());
        now.target().filter(code -> !targets.contains(code)).ifPresent(targets::add);
        offer(target, targets, now.target().orElse(""));
        following = false;
        List<Rate> listed = model.listed();
        table.show(listed);
        count.setText(ui.text("settings.rates.count", listed.size(), listed.stream().map(Rate::currency).distinct().count()));
        removeAll.getItems().setAll(all(now, Rate.Origin.ECB, "settings.rates.remove.ecb"),
                all(now, Rate.Origin.TYPED, "settings.rates.remove.typed"));
    }

    private static boolean hasKeyboard(Node within) {
        Node owner = within.getScene().getFocusOwner();
        while (owner != null && owner != within) {
            owner = owner.getParent();
        }
        return owner != null;
    }

    private MenuItem all(Known now, Rate.Origin origin, String key) {
        MenuItem item = new MenuItem(ui.text(key, now.from(origin)));
        item.setId("rates-remove-" + origin.name().toLowerCase(Locale.ROOT));
        item.setDisable(now.from(origin) == 0);
        item.setOnAction(event -> {
            // Not to be left on what removes more.
            table.focus();
            model.removeAll(origin);
        });
        return item;
    }

    private String targetName(String code) {
        if (code.isEmpty()) {
            return ui.text("settings.rates.target.usual");
        }
        boolean rated = code.equals("EUR") || model.knownProperty().get().filter(known -> known.currencies().contains(code)).isPresent();
        return rated ? code : ui.text("settings.rates.target.none", code);
    }

    private static void offer(ComboBox<String> box, List<String> values, String now) {
        if (!box.getItems().equals(values)) {
            box.getItems().setAll(values);
        }
        box.setValue(now);
    }

    private void prepare(ComboBox<String> box, String id, UnaryOperator<String> name,
                         Consumer<String> chosen) {
        box.setId(id);
        box.setConverter(new CodeNames(name));
        box.valueProperty().subscribe((before, now) -> {
            if (!following && now != null) {
                chosen.accept(now);
            }
        });
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(ui.text("settings.rates.import"));
        chooser.getExtensionFilters().addAll(new FileChooser.ExtensionFilter(ui.text("settings.rates.files"), "*.csv", "*.xml"),
                new FileChooser.ExtensionFilter(ui.text("welcome.restore.any"), "*"));
        File chosen = chooser.showOpenDialog(section.getScene().getWindow());
        if (chosen != null) {
            model.read(List.of(chosen.toPath()));
        }
    }

    private void dragged(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            model.read(event.getDragboard().getFiles().stream().map(File::toPath).toList());
            event.setDropCompleted(true);
            event.consume();
        }
    }
}
