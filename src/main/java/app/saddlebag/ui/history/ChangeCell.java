package app.saddlebag.ui.history;

import app.saddlebag.model.RowChange;
import app.saddlebag.model.Transaction;
import app.saddlebag.profile.ChangeHistory.Told;
import app.saddlebag.ui.kit.AmountLabel;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** One row of a batch: why it was changed, which transaction it is, what differs. */
final class ChangeCell extends HistoryCell<Told> {

    private final Ui ui;
    private final ChangeWords words;
    private final IntConsumer drawn;
    private final Label reason = Labels.of("", "badge");
    private final Label day = Labels.of("", "muted", "small");
    private final AmountLabel amount = new AmountLabel("movement");

    /**
     * @param category how a category's name, as it is stored, is read by the person
     * @param drawn    gets the number of each line that is drawn
     */
    ChangeCell(Ui ui, UnaryOperator<String> category, Consumer<Told> open, IntConsumer drawn) {
        super("row-16", open);
        this.ui = ui;
        this.drawn = drawn;
        this.words = new ChangeWords(ui.messages(), ui.formats(), category);
        reason.setMinWidth(USE_PREF_SIZE);
        HBox why = new HBox(reason);
        why.getStyleClass().add("history-reason");
        why.setAlignment(Pos.CENTER_LEFT);
        before(why);
        day.setMinWidth(USE_PREF_SIZE);
        after(texts(Pos.CENTER_RIGHT, amount, day));
    }

    @Override
    void show(Told row) {
        drawn.accept(getIndex());
        Transaction said = row.transaction();
        reason.setText(words.reason(row.change()));
        reason.getStyleClass().setAll("label", "badge", tone(row.change().reason()));
        Labels.rename(title, said == null ? ui.text("history.row-gone") : said.description() == null
                ? ui.text("transactions.grid.noDescription") : said.description());
        Labels.rename(details, words.details(row.change()) + (row.inSight() ? "" : " · " + ui.text("history.out-of-sight")));
        day.setText(said == null ? "" : ui.formats().day(said.day()));
        amount.setVisible(said != null);
        if (said != null) {
            amount.show(said.amount(), said.currency(), ui.formats());
        }
        setAccessibleText(String.join(". ", reason.getText(), title.getText(), day.getText(), amount.getText(),
                details.getText()));
    }

    private static String tone(RowChange.Reason reason) {
        return switch (reason) {
            case NEW, RETURNED -> "success";
            case AMOUNT_CHANGED, VANISHED -> "warning";
            case WITHDRAWN -> "danger";
            case CHANGED, MATCHED_BY_EXTERNAL_ID, MATCHED_BY_FACTS, EDITED, RESTORED -> "info";
        };
    }
}
