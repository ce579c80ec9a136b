package app.saddlebag.ui.transactions.grid;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.ui.transactions.grid.ColumnLayout.Column;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnLayoutTest {

    @Test
    void itIsReadBackAsItWasWritten() {
        List<Column> columns = new ArrayList<>(ColumnLayout.first().columns().reversed());
        columns.set(0, new Column(columns.get(0).column(), 333, true));
        ColumnLayout layout = new ColumnLayout(columns);
        assertThat(ColumnLayout.parse(layout.print())).isEqualTo(layout);
    }

    @Test
    void aColumnThatTheTextDoesNotNameComesLastAsAtFirst() {
        ColumnLayout layout = ColumnLayout.parse("amount:90 -date:70");
        assertThat(layout.columns()).hasSize(GridColumn.values().length)
                .startsWith(new Column(GridColumn.AMOUNT, 90, true), new Column(GridColumn.DATE, 70, false))
                .contains(new Column(GridColumn.SHOP, GridColumn.SHOP.width(), true));
    }

    @Test
    void wordsOfAnotherVersionArePassedOver() {
        assertThat(ColumnLayout.parse("mood:90 ??? amount:wide amount:99 amount:11").columns())
                .startsWith(new Column(GridColumn.AMOUNT, 99, true));
    }

    @Test
    void aLayoutThatHidesEverythingIsNotBelieved() {
        String nothing = ColumnLayout.first().print().replaceAll("(^| )-?", "$1-");
        assertThat(ColumnLayout.parse(nothing)).isEqualTo(ColumnLayout.first());
    }
}
