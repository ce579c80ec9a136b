package app.saddlebag.store;

import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import app.saddlebag.model.Transaction.Trade;
import app.saddlebag.model.Transaction.Transfer;
import app.saddlebag.store.StoredTransaction.Listing;
import java.time.LocalDate;

/** A stored transaction as the bytes of its {@code facts}. */
final class TransactionCodec {

    /** Of a database of the first version; 2 knows trades and Flanks' own codes. */
    private static final int LAST_OF_FIRST = 2;
    private static final int VERSION = 3;

    private TransactionCodec() {
    }

    /**
     * A row as it lies in its cell.
     *
     * @param transaction its product and portfolio are named where its product's row does not say so
     */
    record Cell(Transaction transaction, Listing listing, Originals.Place original, long telling, long declined) {

        /** Under another id of the source's. */
        Cell named(String bankId) {
            return new Cell(transaction.with().id(bankId).build(), listing, original, telling, declined);
        }

        Cell declining(long undone) {
            return new Cell(transaction, listing, original, telling, undone);
        }
    }

    /** As much of a {@link Cell} as tells whether what a source says now was said before. */
    record Brief(ProductKind kind, String bankId, String productId, LocalDate day, Listing listing, long telling,
                 long declined) {
    }

    /** What a database of the first version says of a row. */
    record FirstCell(long connectionId, boolean vanished, Transaction transaction) {
    }

    static byte[] pack(Cell cell, boolean productKnown) {
        Transaction row = cell.transaction;
        boolean portfolioKnown = productKnown && row.productKind() == ProductKind.INVESTMENT;
        Packer out = new Packer(VERSION).number(code(cell.listing)).number(cell.original.block())
                .number(cell.original.index()).number(cell.telling).number(cell.declined)
                .number(Kinds.code(row.productKind())).text(row.id()).text(productKnown ? null : row.productId())
                .text(portfolioKnown ? null : row.portfolioId());
        return facts(out, row).bytes();
    }

    private static Packer facts(Packer out, Transaction row) {
        out.decimal(row.amount()).text(row.currency()).decimal(row.balance())
                .day(row.bookingDate()).day(row.valueDate())
                .text(row.description()).text(row.productDescription()).text(row.category()).text(row.shop())
                .text(row.cardNumber()).text(row.entity()).text(row.externalId());
        pack(out, row.transfer());
        pack(out, row.trade());
        return out.text(row.type()).text(row.flanksCategory());
    }

    private static void pack(Packer out, Transfer transfer) {
        out.flag(transfer != null);
        if (transfer != null) {
            out.text(transfer.payer()).text(transfer.payerIban()).text(transfer.beneficiary())
                    .text(transfer.beneficiaryIban());
        }
    }

    private static void pack(Packer out, Trade trade) {
        out.flag(trade != null);
        if (trade != null) {
            out.text(trade.isin()).decimal(trade.units()).decimal(trade.price()).decimal(trade.fees())
                    .text(trade.securitiesAccount());
        }
    }

    /** @param product the one its row names; null where it names none */
    static Cell unpack(byte[] facts, Product product) {
        Unpacker in = new Unpacker(facts, VERSION);
        Listing listing = listing((int) in.number());
        Originals.Place original = new Originals.Place(in.number(), (int) in.number());
        long telling = in.number();
        long declined = in.number();
        ProductKind kind = Kinds.of((int) in.number());
        String bankId = in.text();
        String namedProduct = in.text();
        String namedPortfolio = in.text();
        String productId = product != null ? product.id() : namedProduct;
        String portfolioId = product instanceof Product.Investment position ? position.portfolioId() : namedPortfolio;
        return new Cell(transaction(in, kind, bankId, productId, portfolioId), listing, original, telling, declined);
    }

    /** What {@link #unpack} gives, without most of its cost. */
    static Brief unpackBrief(byte[] facts, Product product) {
        Unpacker in = new Unpacker(facts, VERSION);
        Listing listing = listing((int) in.number());
        in.number();
        in.number();
        long telling = in.number();
        long declined = in.number();
        ProductKind kind = Kinds.of((int) in.number());
        String bankId = in.text();
        String namedProduct = in.text();
        in.skipText();
        in.skipDecimal();
        in.skipText();
        in.skipDecimal();
        LocalDate booked = in.day();
        return new Brief(kind, bankId, product != null ? product.id() : namedProduct, booked != null ? booked : in.day(),
                listing, telling, declined);
    }

    /** The same with another listing, without a look at the rest. */
    static byte[] relisted(byte[] facts, Listing now) {
        if (new Unpacker(facts, VERSION).version() != VERSION) {
            throw new IllegalStateException("Rows of an earlier form lie elsewhere");
        }
        byte[] relisted = facts.clone();
        byte[] begin = new Packer(VERSION).number(code(now)).bytes();
        System.arraycopy(begin, 0, relisted, 0, begin.length);
        return relisted;
    }

    /** Whether a row is part of the picture, without a look at the rest. */
    static Listing listing(byte[] facts) {
        return listing((int) new Unpacker(facts, VERSION).number());
    }

    static FirstCell unpackFirst(byte[] facts) {
        Unpacker in = new Unpacker(facts, LAST_OF_FIRST);
        long connectionId = in.number();
        boolean vanished = in.flag();
        ProductKind kind = Kinds.of((int) in.number());
        String bankId = in.text();
        String productId = in.text();
        String portfolioId = in.text();
        return new FirstCell(connectionId, vanished, transaction(in, kind, bankId, productId, portfolioId));
    }

    private static Transaction transaction(Unpacker in, ProductKind kind, String bankId, String productId,
                                           String portfolioId) {
        Transaction.Builder row = Transaction.of(bankId, kind, in.decimal()).productId(productId)
                .portfolioId(portfolioId).currency(in.text()).balance(in.decimal()).bookingDate(in.day())
                .valueDate(in.day()).description(in.text()).productDescription(in.text()).category(in.text())
                .shop(in.text()).cardNumber(in.text()).entity(in.text()).externalId(in.text())
                .transfer(in.flag() ? new Transfer(in.text(), in.text(), in.text(), in.text()) : null);
        if (in.version() >= LAST_OF_FIRST) {
            row.trade(in.flag() ? new Trade(in.text(), in.decimal(), in.decimal(), in.decimal(), in.text()) : null)
                    .type(in.text()).flanksCategory(in.text());
        }
        return row.build();
    }

    private static int code(Listing listing) {
        return switch (listing) {
            case LISTED -> 0;
            case VANISHED -> 1;
            case UNDONE -> 2;
        };
    }

    private static Listing listing(int code) {
        return switch (code) {
            case 0 -> Listing.LISTED;
            case 1 -> Listing.VANISHED;
            case 2 -> Listing.UNDONE;
            default -> throw new NewerDatabaseException();
        };
    }
}
