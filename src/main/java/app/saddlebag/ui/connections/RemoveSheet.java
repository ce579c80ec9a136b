package app.saddlebag.ui.connections;

import app.saddlebag.profile.ConnectionRemoval.Way;
import app.saddlebag.ui.connections.ConnectionsModel.Entry;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Sheet;
import app.saddlebag.ui.kit.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** Asks how to part from a connection; each way says what goes and what stays before it is taken. */
final class RemoveSheet {

    private RemoveSheet() {
    }

    static void open(Ui ui, Entry entry, Consumer<Way> remove) {
        List<Way> ways = new ArrayList<>(List.of(Way.values()));
        if (!entry.connection().synced()) { // has no login any more, so here is everywhere
            ways.removeAll(List.of(Way.ARCHIVE, Way.EVERYWHERE));
        }
        ToggleGroup group = new ToggleGroup();
        VBox choices = new VBox();
        choices.getStyleClass().add("row-12");
        ways.forEach(way -> choices.getChildren().add(choice(ui, way, entry, group)));
        Sheet sheet = new Sheet(ui.messages(), ui.text("connections.remove.question", entry.connection().title()))
                .text(ui.text(entry.connection().files() ? "connections.remove.held.files" : "connections.remove.held", entry.products(), entry.transactions())).add(choices);
        Button deed = sheet.action("", () -> remove.accept((Way) group.getSelectedToggle().getUserData()));
        deed.setId("remove-deed");
        deed.setDefaultButton(false); // what takes something away is not what the next key does
        group.selectedToggleProperty().subscribe(toggle -> {
            if (toggle != null) {
                Way way = (Way) toggle.getUserData();
                deed.setText(ui.text("connections.remove.deed." + name(way)));
                deed.getStyleClass().setAll("button", way == Way.ARCHIVE ? "accent" : "danger");
            }
        });
        group.selectToggle(group.getToggles().getFirst());
        sheet.focus((RadioButton) group.getToggles().getFirst());
        ui.sheets().open(sheet);
    }

    private static Node choice(Ui ui, Way way, Entry entry, ToggleGroup group) {
        String name = name(way);
        RadioButton radio = new RadioButton(ui.text("connections.remove.way." + name));
        radio.setId("remove-" + name);
        radio.setToggleGroup(group);
        radio.setUserData(way);
        String about = ui.text(entry.connection().files() ? "connections.remove.about.files" : entry.connection().archived() ? "connections.remove.about.archived"
                : "connections.remove.about." + name);
        radio.setAccessibleHelp(about);
        return new VBox(radio, Labels.paragraph(about, "radio-about"));
    }

    private static String name(Way way) {
        return way.name().toLowerCase(Locale.ROOT);
    }
}
