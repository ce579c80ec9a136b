package app.saddlebag.ui.overview;

import app.saddlebag.profile.Attention;
import app.saddlebag.profile.ConnectionStatus;
import app.saddlebag.profile.RecurringNotice;
import app.saddlebag.profile.RecurringNotice.What;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Navigator;
import app.saddlebag.ui.page.NextStep;
import app.saddlebag.ui.page.PagePart;
import app.saddlebag.ui.page.Place;
import app.saddlebag.ui.recurring.RecurringWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** All that needs attention in one list, the weightiest first, each with its next step. Takes no room without any. */
final class AttentionPanel {

    private static final int MOST_NOTICES = 5;

    private final Ui ui;
    private final AttentionModel model;
    private final Navigator navigator;
    private final RecurringWords words;
    private final PagePart part = new PagePart("attention");
    private SharedPanel shared;
    private List<Attention> shown = List.of();

    AttentionPanel(Ui ui, AttentionModel model, Navigator navigator) {
        this.ui = ui;
        this.model = model;
        this.navigator = navigator;
        words = new RecurringWords(ui);
        model.itemsProperty().subscribe(this::show);
    }

    Node node() {
        return part;
    }

    /** @param questions how products are asked about that several log-ins show */
    void refresh(OverviewData data, SharedPanel questions) {
        shared = questions;
        if (!questions.questions().getChildren().isEmpty()) {
            shown = List.of(); // they are asked by other buttons now
        }
        model.refresh(data.banks().stream().map(OverviewData.Bank::status).toList(), data.shared().all());
        show(model.itemsProperty().get());
    }

    private void show(List<Attention> items) {
        if (items.equals(shown)) {
            return; // what is the same stays, and the keyboard with it
        }
        shown = items;
        boolean answering = part.isFocusWithin();
        if (items.isEmpty()) {
            part.clear();
            if (answering) {
                part.getScene().getRoot().lookup("#connect-bank").requestFocus();
            }
            return;
        }
        List<Node> lines = new ArrayList<>(List.of(PagePart.head(ui.text("overview.attention"))));
        int notices = 0;
        for (Attention item : items) {
            if (item instanceof Attention.Recurs && ++notices > MOST_NOTICES) {
                continue;
            }
            lines.add(line(item, lines.size()));
        }
        if (notices > MOST_NOTICES) {
            lines.add(step("attention-all", ui.text("recurring.attention.more", notices - MOST_NOTICES), () -> navigator.go(Place.RECURRING)));
        }
        part.fill(lines);
        if (answering && !part.isFocusWithin()) {
            part.lookup(".button").requestFocus();
        }
    }

    private Node line(Attention item, int number) {
        String id = "attention-" + number;
        return switch (item) {
            case Attention.NeedsPerson(ConnectionStatus status) -> connection(status, id, Feather.KEY);
            case Attention.Unfinished(int logins) -> line(Feather.LOG_IN, ui.text("overview.attention.unfinished", logins),
                    step(id, ui.text("overview.attention.unfinished.step"), () -> navigator.go(Place.CONNECTIONS)));
            case Attention.Shared _ -> shared.questions();
            case Attention.Recurs(RecurringNotice notice) -> notice(notice, id);
            case Attention.Changed(long rows) -> line(Feather.EDIT_3, ui.text("overview.attention.changed", rows),
                    step(id, ui.text("recurring.attention.show"), () -> navigator.showTransactions(model.changed())));
            case Attention.Pairs(int pairs) -> line(Feather.GIT_MERGE, ui.text("overview.attention.pairs", pairs),
                    step(id, ui.text("overview.attention.pairs.step"), navigator::showPairs));
            case Attention.Behind(List<ConnectionStatus> statuses) when statuses.size() == 1 ->
                    connection(statuses.getFirst(), id, Feather.CLOUD_OFF);
            case Attention.Behind(List<ConnectionStatus> statuses) -> line(Feather.CLOUD_OFF, ui.text("status.beside.several", statuses.size()),
                    step(id, ui.text("status.beside.several.step"), () -> navigator.go(Place.CONNECTIONS)));
        };
    }

    private Node connection(ConnectionStatus status, String id, Feather icon) {
        Optional<Button> step = NextStep.button(ui, status, navigator);
        String sentence = status.connection().title() + ": " + (step.isPresent() ? ui.statusWords().said(status) : ui.statusWords().whole(status));
        step.ifPresent(button -> {
            button.setId(id);
            button.setMinWidth(Region.USE_PREF_SIZE);
        });
        return line(icon, sentence, step.stream().toArray(Node[]::new));
    }

    private Node notice(RecurringNotice notice, String id) {
        Button show = step(id, ui.text("recurring.attention.show"), () -> model.recurring().filter(notice.of(), navigator::showTransactions));
        show.setAccessibleText(ui.text("recurring.attention.show.of", notice.of().title()));
        Button dismiss = Buttons.icon(Feather.X, ui.text("recurring.attention.dismiss", notice.of().title()));
        dismiss.setId(id + "-dismiss");
        dismiss.getStyleClass().add("attention-dismiss");
        dismiss.setOnAction(event -> model.recurring().dismiss(notice));
        return line(notice.what() == What.LATE ? Feather.CLOCK : Feather.TRENDING_UP, words.notice(notice), show, dismiss);
    }

    private static Button step(String id, String text, Runnable deed) {
        Button step = Buttons.plain(text, deed);
        step.setId(id);
        step.setMinWidth(Region.USE_PREF_SIZE);
        step.getStyleClass().add("small");
        return step;
    }

    /** The sentence has all the width, and what to do stands below it: a column is narrow. */
    private Node line(Feather feather, String sentence, Node... steps) {
        Label text = Labels.paragraph(sentence);
        VBox words = new VBox(text);
        if (steps.length > 0) {
            HBox row = new HBox(steps);
            row.getStyleClass().add("row-8");
            row.setAlignment(Pos.CENTER_LEFT);
            words.getChildren().add(row);
        }
        words.getStyleClass().add("row-8");
        HBox.setHgrow(words, Priority.ALWAYS);
        FontIcon icon = new FontIcon(feather);
        icon.getStyleClass().add("beside-icon");
        HBox line = new HBox(icon, words);
        line.getStyleClass().addAll("row-12", "attention-line");
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }
}
