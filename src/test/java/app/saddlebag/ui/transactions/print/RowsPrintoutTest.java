package app.saddlebag.ui.transactions.print;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.filter.Categories;
import app.saddlebag.ledger.Basis;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.ledger.Sums;
import app.saddlebag.model.Overlay;
import app.saddlebag.ui.Desks;
import app.saddlebag.ui.WindowTest;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.print.Printout.Area;
import app.saddlebag.ui.print.Printout.Pages;
import app.saddlebag.ui.transactions.Rows;
import app.saddlebag.ui.transactions.grid.GridColumn;
import app.saddlebag.ui.transactions.grid.ProductNames;
import app.saddlebag.ui.transactions.grid.RowTexts;
import app.saddlebag.ui.transactions.totals.TotalsModel.Sum;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

/** Rows on paper: none is lost or told twice, every page says what its columns are, and the totals stand once, at the end. */
class RowsPrintoutTest extends WindowTest {

    private static final Area PAPER = new Area(730, 490);
    private final Ui ui = new Ui(Desks.ENGLISH, Clock.systemUTC(), Desks.here(), address -> { });

    private Pages pages(int rows, List<GridColumn> columns) {
        RowTexts texts = new RowTexts(ui.messages(), ui.formats(), ProductNames.NONE, Categories.AS_TOLD, Set.of());
        return new RowsPrintout(ui, new FoundRows("size:>5", columns, true, texts, rows, index -> new LedgerRow(index + 1, 1,
                Rows.fact("t" + index, "2026-11-02", "ROW " + index + ".", "-5.00", null, null), Overlay.NONE, false),
                new Sum(rows, Sums.NOTHING, Basis.COUNTED))).on(PAPER);
    }

    @Test
    void howeverManyThereAreEachStandsOnceAndTheTotalsAtTheEnd() throws Exception {
        List<GridColumn> columns = List.of(GridColumn.DATE, GridColumn.DESCRIPTION, GridColumn.SHOP, GridColumn.AMOUNT);
        for (int rows : new int[] {1, 25, 26, 27, 28, 29, 30, 31, 60, 200}) {
            List<List<String>> said = fx(() -> {
                Pages pages = pages(rows, columns);
                return IntStream.range(0, pages.count()).mapToObj(index -> texts(pages.page(index))).toList();
            });
            List<String> all = said.stream().flatMap(List::stream).toList();
            assertThat(all.stream().filter(text -> text.matches("(?i)row \\d+\\.?")).distinct()).as("%d rows", rows).hasSize(rows);
            assertThat(said.getLast()).contains(rows == 1 ? "1 transaction" : rows + " transactions");
            assertThat(all.stream().filter(text -> text.endsWith(rows == 1 ? "1 transaction" : rows + " transactions"))).hasSize(1);
            for (int index = 0; index < said.size(); index++) {
                assertThat(said.get(index)).contains("Transactions", "Filter: size:>5", "Page " + (index + 1) + " of " + said.size());
                boolean hasRows = said.get(index).stream().anyMatch(text -> text.matches("(?i)row \\d+\\.?"));
                assertThat(said.get(index).contains("Description")).as("headings above rows").isEqualTo(hasRows);
            }
            assertThat(all).as("whom it went to stands with the text").doesNotContain("Shop");
        }
    }

    @Test
    void allColumnsTogetherStillFitThePaper() throws Exception {
        assertThat(RowsTable.scale(List.of(GridColumn.values()), PAPER.width())).isLessThan(0.65).isPositive();
        assertThat(fx(() -> pages(100, List.of(GridColumn.values())).count())).isPositive();
    }

    private static List<String> texts(Node node) {
        List<String> texts = new ArrayList<>();
        if (node instanceof Label label) {
            texts.add(label.getText());
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> texts.addAll(texts(child)));
        }
        return texts;
    }
}
