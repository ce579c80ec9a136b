package app.saddlebag.exchange.write;

import app.saddlebag.model.Counting;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction.Trade;
import app.saddlebag.model.Transaction.Transfer;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Everything that is known of a row, under names that are never translated. */
public final class Columns {

    private static final Transfer NO_TRANSFER = new Transfer(null, null, null, null);
    private static final Trade NO_TRADE = new Trade(null, null, null, null, null);

    private static final Map<ProductKind, String> KINDS = words(ProductKind.class);
    private static final Map<Counting, String> COUNTINGS = words(Counting.class);

    /** In the order in which they are written. */
    public static final List<Column> ALL = List.of(
            new Column("date", row -> row.fact().day().toString()),
            new Column("entity", WrittenRow::entity),
            new Column("product", row -> row.product().stored() == null ? null : row.product().title()),
            new Column("description", row -> row.fact().description()),
            new Column("category", WrittenRow::category),
            new Column("shop", row -> row.fact().shop()),
            new Column("amount", row -> row.fact().amount()),
            new Column("currency", row -> row.fact().currency()),
            new Column("id", row -> row.fact().id()),
            new Column("externalId", row -> row.fact().externalId()),
            new Column("bookingDate", row -> day(row.fact().bookingDate())),
            new Column("valueDate", row -> day(row.fact().valueDate())),
            new Column("balance", row -> row.fact().balance()),
            new Column("connection", row -> row.row().connectionId()),
            new Column("kind", row -> KINDS.get(row.fact().productKind())),
            new Column("productId", row -> row.fact().productId()),
            new Column("number", row -> row.product().number()),
            new Column("portfolioId", row -> row.fact().portfolioId()),
            new Column("productDescription", row -> row.fact().productDescription()),
            new Column("bankCategory", row -> row.fact().category()),
            new Column("card", row -> row.fact().cardNumber()),
            new Column("payer", row -> transfer(row).payer()),
            new Column("payerIban", row -> transfer(row).payerIban()),
            new Column("beneficiary", row -> transfer(row).beneficiary()),
            new Column("beneficiaryIban", row -> transfer(row).beneficiaryIban()),
            new Column("isin", row -> trade(row).isin()),
            new Column("units", row -> trade(row).units()),
            new Column("price", row -> trade(row).price()),
            new Column("fees", row -> trade(row).fees()),
            new Column("securitiesAccount", row -> trade(row).securitiesAccount()),
            new Column("type", row -> row.fact().type()),
            new Column("flanksCategory", row -> row.fact().flanksCategory()),
            new Column("note", row -> row.own().note()),
            new Column("tags", row -> row.own().tags().isEmpty() ? List.of() : row.own().tags().stream().sorted().toList()),
            new Column("hidden", row -> row.own().hidden()),
            new Column("vanished", row -> row.row().vanished()),
            new Column("counts", row -> row.row().counts()),
            new Column("counting", row -> COUNTINGS.get(row.row().counting())));

    private Columns() {
    }

    /**
     * What one row says under one name.
     *
     * @param value a text, number, truth value, list of texts, or null
     */
    public record Column(String name, Function<WrittenRow, Object> value) {
    }

    private static <E extends Enum<E>> Map<E, String> words(Class<E> of) {
        Map<E, String> words = new EnumMap<>(of);
        for (E one : of.getEnumConstants()) {
            words.put(one, one.name().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    private static Transfer transfer(WrittenRow row) {
        return row.fact().transfer() != null ? row.fact().transfer() : NO_TRANSFER;
    }

    private static Trade trade(WrittenRow row) {
        return row.fact().trade() != null ? row.fact().trade() : NO_TRADE;
    }

    private static String day(LocalDate date) {
        return date == null ? null : date.toString();
    }
}
