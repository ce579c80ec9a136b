package app.saddlebag.ui.overview;

import app.saddlebag.insight.flow.Spending;
import app.saddlebag.insight.flow.Spending.Part;
import app.saddlebag.model.Category;
import app.saddlebag.ui.kit.AmountLabel;
import app.saddlebag.ui.kit.CategoryMark;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Openable;
import app.saddlebag.ui.kit.Ui;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What went for one purpose or to one merchant: the sum, its share of all, and how much more or less it was before. */
final class SpendingLine {

    private final VBox line;

    /**
     * @param most   what the longest bar stands for; negative
     * @param change against the days before, in words
     */
    SpendingLine(Ui ui, String id, String name, Part part, Spending spending, BigDecimal most, String change, Runnable open) {
        Label title = Labels.name(name);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        AmountLabel sum = new AmountLabel().show(part.spent(), spending.currency(), ui.formats());
        HBox head = new HBox(title, sum);
        part.category().ifPresent(category -> title.setGraphic(CategoryMark.icon(category)));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("row-12");
        ProgressBar bar = new ProgressBar(part.spent().divide(most, MathContext.DECIMAL32).doubleValue());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setFocusTraversable(false);
        bar.getStyleClass().addAll("spent-bar", "category-" + part.category().map(Category::colour).orElse("none"));
        NumberFormat percent = NumberFormat.getPercentInstance(ui.messages().locale());
        String share = percent.format(part.spent().divide(spending.spent(), 2, RoundingMode.HALF_EVEN));
        String words = ui.text("overview.spending.share", share, change);
        line = Openable.block(id, String.join(", ", name, sum.getText(), words), open, head, bar, Labels.name(words, "muted", "small"));
        line.getStyleClass().add("spent-line");
    }

    Node node() {
        return line;
    }
}
