package app.saddlebag.ui.transactions.grid;

import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Counting;
import java.util.ArrayList;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is special about a row, told by a small icon; the more it matters, the earlier. */
enum RowMark {

    /** The bank came to tell another amount or currency. */
    REWRITTEN(Feather.ALERT_TRIANGLE, "mark-rewritten", "transactions.grid.rewritten"),
    VANISHED(Feather.ALERT_CIRCLE, "mark-vanished", "transactions.grid.vanished"),
    /** Its counterpart is the row that counts. */
    REPEATED(Feather.COPY, "mark", "transactions.grid.repeated"),
    /** Its counterpart is on another product of the person's own. */
    INTERNAL(Feather.REPEAT, "mark", "transactions.grid.internal"),
    /** It counts, and its counterpart does not. */
    TIED(Feather.LINK_2, "mark", "transactions.grid.tied"),
    HIDDEN(Feather.EYE_OFF, "mark", "transactions.grid.hidden"),
    NOTE(Feather.EDIT_3, "mark", null),
    TAGS(Feather.TAG, "mark", null);

    private final Feather icon;
    private final String styleClass;
    private final String sentenceKey;

    RowMark(Feather icon, String styleClass, String sentenceKey) {
        this.icon = icon;
        this.styleClass = styleClass;
        this.sentenceKey = sentenceKey;
    }

    /**
     * None for nearly all rows.
     *
     * @param tied whether it is one event with another row
     */
    static List<RowMark> of(LedgerRow row, boolean rewritten, boolean tied) {
        List<RowMark> marks = new ArrayList<>();
        for (RowMark mark : values()) {
            if (switch (mark) {
                case REWRITTEN -> rewritten;
                case VANISHED -> row.vanished();
                case REPEATED -> row.counting() == Counting.REPEATED;
                case INTERNAL -> row.counting() == Counting.INTERNAL;
                case TIED -> tied && row.counting() == Counting.COUNTED;
                case HIDDEN -> row.overlay().hidden();
                case NOTE -> row.overlay().note() != null;
                case TAGS -> !row.overlay().tags().isEmpty();
            }) {
                marks.add(mark);
            }
        }
        return marks;
    }

    /** Key of what it means; null where the words it stands for say it. */
    String sentenceKey() {
        return sentenceKey;
    }

    FontIcon node() {
        FontIcon node = new FontIcon(icon);
        node.getStyleClass().add(styleClass);
        return node;
    }
}
