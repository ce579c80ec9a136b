package app.saddlebag.ledger;

import app.saddlebag.ledger.Dictionaries.Place;
import app.saddlebag.model.ProductKey;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction.Trade;
import app.saddlebag.model.Transaction.Transfer;
import java.math.BigDecimal;

/** Values of dictionaries that are more than a text, in a {@link LedgerImage}. */
final class ImageValues {

    private ImageValues() {
    }

    static void write(ColumnWriter out, Place place) {
        out.number(place.connectionId()).text(place.kind().name()).text(place.product().id()).text(place.portfolioId());
    }

    static Place place(ColumnReader in) {
        return new Place(new ProductKey(in.bigNumber(), ProductKind.valueOf(in.text()), in.text()), in.text());
    }

    static void write(ColumnWriter out, Transfer transfer) {
        out.text(transfer.payer()).text(transfer.payerIban()).text(transfer.beneficiary()).text(transfer.beneficiaryIban());
    }

    static Transfer transfer(ColumnReader in) {
        return new Transfer(in.text(), in.text(), in.text(), in.text());
    }

    static void write(ColumnWriter out, Trade trade) {
        out.text(trade.isin());
        write(out, trade.units());
        write(out, trade.price());
        write(out, trade.fees());
        out.text(trade.securitiesAccount());
    }

    static Trade trade(ColumnReader in) {
        return new Trade(in.text(), decimal(in), decimal(in), decimal(in), in.text());
    }

    /** Nullable. As text, which keeps the digits that were written. */
    static void write(ColumnWriter out, BigDecimal value) {
        out.text(value == null ? null : value.toString());
    }

    static BigDecimal decimal(ColumnReader in) {
        String text = in.text();
        return text == null ? null : new BigDecimal(text);
    }
}
