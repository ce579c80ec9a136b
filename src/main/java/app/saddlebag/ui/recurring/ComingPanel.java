package app.saddlebag.ui.recurring;

import app.saddlebag.profile.Recurrence.Answer;
import app.saddlebag.profile.Upcoming;
import app.saddlebag.profile.Upcoming.Expected;
import app.saddlebag.profile.Upcoming.Sum;
import app.saddlebag.ui.kit.AmountLabel;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Openable;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Navigator;
import app.saddlebag.ui.page.PageData.State;
import app.saddlebag.ui.page.PagePart;
import app.saddlebag.ui.page.Place;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What of that which comes again and again should come in the next days, and what it comes to until the month ends. */
public final class ComingPanel {

    private static final int MOST = 6;

    private final Ui ui;
    private final RecurringModel model;
    private final Navigator navigator;
    private final RecurringWords words;
    private final DateTimeFormatter day;
    private final PagePart part = new PagePart("coming");
    private Upcoming shown;

    public ComingPanel(Ui ui, RecurringModel model, Navigator navigator) {
        this.ui = ui;
        this.model = model;
        this.navigator = navigator;
        words = new RecurringWords(ui);
        day = DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(ui.messages().locale());
        model.coming().stateProperty().subscribe(state -> {
            switch (state) {
                case State.Loading<Upcoming> _ -> { }
                case State.Failed<Upcoming>(String sentence) -> {
                    shown = null;
                    part.fail(ui, ui.text("recurring.coming"), sentence, this::refresh);
                }
                case State.Shown<Upcoming>(Upcoming upcoming) -> show(upcoming);
            }
        });
    }

    public Node node() {
        return part;
    }

    /** Reads anew. */
    public void refresh() {
        model.coming().refresh();
    }

    private void show(Upcoming upcoming) {
        if (upcoming.equals(shown)) {
            return; // what is the same stays, and the keyboard with it
        }
        shown = upcoming;
        if (upcoming.expected().isEmpty()) {
            part.clear();
            return;
        }
        Button all = Buttons.flat(ui.text("recurring.attention.all"), () -> navigator.go(Place.RECURRING));
        all.setId("coming-all");
        List<Node> parts = new ArrayList<>(List.of(PagePart.head(ui.text("recurring.coming"), all)));
        VBox lines = new VBox();
        lines.getStyleClass().add("bank-lines");
        upcoming.expected().stream().limit(MOST).forEach(each -> lines.getChildren().add(line(each, lines.getChildren().size())));
        parts.add(lines);
        if (upcoming.expected().size() > MOST) {
            parts.add(Labels.paragraph(ui.text("recurring.coming.more", upcoming.expected().size() - MOST), "muted", "small"));
        }
        if (upcoming.untilMonthsEnd().isEmpty() && upcoming.monthsEnd().isAfter(LocalDate.now(ui.clock()))) {
            parts.add(Labels.paragraph(ui.text("recurring.coming.nothing", day.format(upcoming.monthsEnd())), "muted", "small"));
        }
        upcoming.untilMonthsEnd().forEach(sum -> parts.add(Labels.paragraph(sum(upcoming, sum), "muted", "small")));
        part.fill(parts);
    }

    private String sum(Upcoming upcoming, Sum sum) {
        return ui.text("recurring.coming.sum", day.format(upcoming.monthsEnd()), ui.formats().money(sum.in(), sum.currency()),
                ui.formats().money(sum.out(), sum.currency()));
    }

    private Node line(Expected expected, int number) {
        boolean due = expected.day().isBefore(shown.today());
        Label when = Labels.of(day.format(expected.day()), due ? "warning-text" : "muted", "coming-day");
        when.setMinWidth(Region.USE_PREF_SIZE);
        String about = String.join(" · ", words.cadence(expected.of().series()), due ? ui.text("recurring.coming.due")
                : ui.text("recurring.answer." + (expected.of().answer() == Answer.CONFIRMED ? "confirmed" : "proposed")));
        VBox names = new VBox(Labels.paragraph(expected.of().title(), "strong"), Labels.name(about, "muted", "small"));
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        AmountLabel amount = new AmountLabel("movement").show(expected.amount(), expected.of().series().currency(), ui.formats());
        HBox line = Openable.row("coming-" + number, String.join(", ", when.getText(), expected.of().title(), about, amount.getText()),
                () -> model.filter(expected.of(), navigator::showTransactions), when, names, amount);
        line.getStyleClass().add("bank-line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
