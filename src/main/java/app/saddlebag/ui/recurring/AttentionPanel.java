package app.saddlebag.ui.recurring;

import app.saddlebag.profile.RecurringNotice;
import app.saddlebag.profile.RecurringNotice.What;
import app.saddlebag.ui.keys.Shortcut;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Navigator;
import app.saddlebag.ui.page.PageData.State;
import app.saddlebag.ui.page.Place;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is late or unusually high among what comes again and again, each until it is told off. Takes no room without any. */
public final class AttentionPanel {

    private static final int MOST = 5;

    private final Ui ui;
    private final RecurringModel model;
    private final Navigator navigator;
    private final RecurringWords words;
    private final VBox panel = new VBox();

    public AttentionPanel(Ui ui, RecurringModel model, Navigator navigator) {
        this.ui = ui;
        this.model = model;
        this.navigator = navigator;
        words = new RecurringWords(ui);
        panel.setId("attention");
        panel.getStyleClass().add("panel");
        show(List.of());
        // Where it cannot be read, the page of what recurs says why; the overview is about balances.
        model.attention().stateProperty().subscribe(state -> {
            if (state instanceof State.Shown<List<RecurringNotice>>(List<RecurringNotice> notices)) {
                show(notices);
            }
        });
        panel.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (Shortcut.UNDO.matches(event)) {
                event.consume();
                model.undo();
            }
        });
    }

    public Node node() {
        return panel;
    }

    /** Reads anew. */
    public void refresh() {
        model.attention().refresh();
    }

    private void show(List<RecurringNotice> notices) {
        boolean answering = panel.isFocusWithin();
        panel.getChildren().clear();
        panel.setVisible(!notices.isEmpty());
        panel.setManaged(!notices.isEmpty());
        if (notices.isEmpty()) {
            if (answering) {
                panel.getScene().getRoot().lookup("#connect-bank").requestFocus();
            }
            return;
        }
        panel.getChildren().add(Labels.of(ui.text("recurring.attention"), "section-title"));
        notices.stream().limit(MOST).forEach(notice -> panel.getChildren().add(line(notice)));
        Button all = Buttons.flat(notices.size() > MOST ? ui.text("recurring.attention.more", notices.size() - MOST)
                : ui.text("recurring.attention.all"), () -> navigator.go(Place.RECURRING));
        all.setId("attention-all");
        panel.getChildren().add(all);
        if (answering) {
            panel.lookup(".button").requestFocus();
        }
    }

    private Node line(RecurringNotice notice) {
        Label sentence = Labels.paragraph(words.notice(notice));
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        FontIcon icon = new FontIcon(notice.what() == What.LATE ? Feather.CLOCK : Feather.TRENDING_UP);
        icon.getStyleClass().add("beside-icon");
        Button show = Buttons.flat(ui.text("recurring.attention.show"), () -> model.filter(notice.of(), navigator::showTransactions));
        show.setMinWidth(Region.USE_PREF_SIZE);
        show.setAccessibleText(ui.text("recurring.attention.show.of", notice.of().title()));
        Button dismiss = Buttons.icon(Feather.X, ui.text("recurring.attention.dismiss", notice.of().title()));
        dismiss.getStyleClass().add("attention-dismiss");
        dismiss.setOnAction(event -> model.dismiss(notice));
        HBox line = new HBox(icon, sentence, show, dismiss);
        line.getStyleClass().add("row-12");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
