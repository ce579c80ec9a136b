package app.saddlebag.store;

import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import app.saddlebag.model.Transaction.Trade;
import app.saddlebag.model.Transaction.Transfer;

/** A stored transaction as the bytes of its {@code facts}. */
final class TransactionCodec {

    /** The form that knows trades and Flanks' own codes; rows of the form before it come without them. */
    private static final int VERSION = 2;

    private TransactionCodec() {
    }

    static byte[] pack(long connectionId, Transaction row, boolean vanished) {
        Packer packer = new Packer(VERSION).number(connectionId).flag(vanished)
                .number(Kinds.code(row.productKind())).text(row.id()).text(row.productId()).text(row.portfolioId())
                .decimal(row.amount()).text(row.currency()).decimal(row.balance())
                .day(row.bookingDate()).day(row.valueDate())
                .text(row.description()).text(row.productDescription()).text(row.category()).text(row.shop())
                .text(row.cardNumber()).text(row.entity()).text(row.externalId());
        pack(packer, row.transfer());
        pack(packer, row.trade());
        return packer.text(row.type()).text(row.flanksCategory()).bytes();
    }

    private static void pack(Packer packer, Transfer transfer) {
        packer.flag(transfer != null);
        if (transfer != null) {
            packer.text(transfer.payer()).text(transfer.payerIban()).text(transfer.beneficiary())
                    .text(transfer.beneficiaryIban());
        }
    }

    private static void pack(Packer packer, Trade trade) {
        packer.flag(trade != null);
        if (trade != null) {
            packer.text(trade.isin()).decimal(trade.units()).decimal(trade.price()).decimal(trade.fees())
                    .text(trade.securitiesAccount());
        }
    }

    static StoredTransaction unpack(long id, byte[] facts) {
        Unpacker in = new Unpacker(facts, VERSION);
        long connectionId = in.number();
        boolean vanished = in.flag();
        ProductKind kind = Kinds.of((int) in.number());
        String bankId = in.text();
        String productId = in.text();
        String portfolioId = in.text();
        Transaction.Builder row = Transaction.of(bankId, kind, in.decimal()).productId(productId)
                .portfolioId(portfolioId).currency(in.text()).balance(in.decimal()).bookingDate(in.day())
                .valueDate(in.day()).description(in.text()).productDescription(in.text()).category(in.text())
                .shop(in.text()).cardNumber(in.text()).entity(in.text()).externalId(in.text())
                .transfer(in.flag() ? new Transfer(in.text(), in.text(), in.text(), in.text()) : null);
        if (in.version() >= 2) {
            row.trade(in.flag() ? new Trade(in.text(), in.decimal(), in.decimal(), in.decimal(), in.text()) : null)
                    .type(in.text()).flanksCategory(in.text());
        }
        return new StoredTransaction(id, connectionId, row.build(), vanished);
    }
}
