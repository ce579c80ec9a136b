package app.saddlebag.store;

import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import app.saddlebag.model.Transaction.Transfer;

/** A stored transaction as the bytes of its {@code facts}. */
final class TransactionCodec {

    private static final int VERSION = 1;

    private TransactionCodec() {
    }

    static byte[] pack(long connectionId, Transaction row, boolean vanished) {
        Packer packer = new Packer(VERSION).number(connectionId).flag(vanished)
                .number(Kinds.code(row.productKind())).text(row.id()).text(row.productId()).text(row.portfolioId())
                .decimal(row.amount()).text(row.currency()).decimal(row.balance())
                .day(row.bookingDate()).day(row.valueDate())
                .text(row.description()).text(row.productDescription()).text(row.category()).text(row.shop())
                .text(row.cardNumber()).text(row.entity()).text(row.externalId());
        Transfer transfer = row.transfer();
        if (transfer == null) {
            return packer.flag(false).bytes();
        }
        return packer.flag(true).text(transfer.payer()).text(transfer.payerIban())
                .text(transfer.beneficiary()).text(transfer.beneficiaryIban()).bytes();
    }

    static StoredTransaction unpack(long id, byte[] facts) {
        Unpacker in = new Unpacker(facts, VERSION);
        long connectionId = in.number();
        boolean vanished = in.flag();
        ProductKind kind = Kinds.of((int) in.number());
        String bankId = in.text();
        String productId = in.text();
        String portfolioId = in.text();
        var amount = in.decimal();
        String currency = in.text();
        var balance = in.decimal();
        var bookingDate = in.day();
        var valueDate = in.day();
        String description = in.text();
        String productDescription = in.text();
        String category = in.text();
        String shop = in.text();
        String cardNumber = in.text();
        String entity = in.text();
        String externalId = in.text();
        Transfer transfer = in.flag() ? new Transfer(in.text(), in.text(), in.text(), in.text()) : null;
        return new StoredTransaction(id, connectionId, new Transaction(bankId, kind, productId, portfolioId, amount,
                currency, balance, bookingDate, valueDate, description, productDescription, category, shop, cardNumber,
                entity, transfer, externalId), vanished);
    }
}
