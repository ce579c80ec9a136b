package app.saddlebag.exchange.write;

import app.saddlebag.model.Counting;
import java.util.List;
import java.util.function.Function;

/** What a person wants to see of a row in a spreadsheet, under headings of their language. */
final class SheetColumns {

    private static final String HEADING = "export.column.";

    static final List<Column> ALL = List.of(
            new Column("date", 12, row -> row.fact().day()),
            new Column("valueDate", 12, row -> row.fact().valueDate()),
            new Column("entity", 18, WrittenRow::entity),
            new Column("product", 22, row -> row.product().title()),
            new Column("number", 27, row -> row.product().number()),
            new Column("description", 46, row -> row.fact().description()),
            new Column("shop", 22, row -> row.fact().shop()),
            new Column("category", 20, WrittenRow::category),
            new Column("amount", 14, row -> row.fact().amount()),
            new Column("currency", 9, WrittenRow::currency),
            new Column("balance", 14, row -> row.fact().balance()),
            new Column("note", 26, row -> row.own().note()),
            new Column("tags", 18, row -> row.own().tags().isEmpty() ? null : String.join(", ", row.own().tags().stream().sorted().toList())),
            new Column("card", 18, row -> row.fact().cardNumber()),
            new Column("counting", 14, SheetColumns::counting),
            new Column("id", 26, row -> row.fact().id()));

    private SheetColumns() {
    }

    /**
     * @param width in characters
     * @param value a text, day, number, {@link Word} or null
     */
    record Column(String name, int width, Function<WrittenRow, Object> value) {

        String heading(Content content) {
            return content.words().apply(HEADING + name);
        }
    }

    /** Something to say in the person's language. */
    record Word(String key) {
    }

    private static Word counting(WrittenRow row) {
        if (row.row().vanished()) {
            return new Word("export.counting.vanished");
        }
        return new Word(switch (row.row().counting()) {
            case Counting.COUNTED -> "export.counting.counted";
            case Counting.INTERNAL -> "export.counting.internal";
            case Counting.REPEATED -> "export.counting.repeated";
        });
    }
}
