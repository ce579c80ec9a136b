package app.saddlebag.store;

import app.saddlebag.model.Product;
import app.saddlebag.model.Product.Account;
import app.saddlebag.model.Product.Card;
import app.saddlebag.model.Product.Investment;
import app.saddlebag.model.Product.Liability;
import app.saddlebag.model.Product.Portfolio;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.StoredProduct;
import java.math.BigDecimal;

/** A stored product as the bytes of its {@code facts}. */
final class ProductCodec {

    /** Of a database of the first version; 2 knows interest rates. */
    private static final int LAST_OF_FIRST = 2;
    private static final int WITH_CUSIP = 4;
    private static final int VERSION = 4;
    /** How a product stands: these two were a flag once. */
    private static final int LISTED = 0;
    private static final int GONE = 1;
    /** An undo took what made it back. */
    private static final int WITHDRAWN = 2;

    private ProductCodec() {
    }

    static byte[] pack(StoredProduct stored) {
        return pack(stored, VERSION, stored.gone() ? GONE : LISTED);
    }

    /** One that is out of the picture, and kept for the rows that lie on it and are so too. */
    static byte[] packWithdrawn(StoredProduct stored) {
        return pack(stored, VERSION, WITHDRAWN);
    }

    static boolean isWithdrawn(byte[] facts) {
        Unpacker in = new Unpacker(facts, VERSION);
        in.moment();
        in.moment();
        return in.code() == WITHDRAWN;
    }

    /** In the form before this one, so that it is known that the bank's own object may say more. */
    static byte[] packFromFirst(StoredProduct stored) {
        return pack(stored, WITH_CUSIP - 1, stored.gone() ? GONE : LISTED);
    }

    private static byte[] pack(StoredProduct stored, int version, int standing) {
        Product product = stored.product();
        Packer out = new Packer(version).moment(stored.firstSeen())
                .moment(stored.lastSeen()).code(standing)
                .number(Kinds.code(product.kind())).text(product.id()).text(product.externalId())
                .text(product.entity()).text(product.currency()).decimal(product.balance());
        switch (product) {
            case Account a -> out.text(a.iban()).text(a.alias()).text(a.description()).text(a.type())
                    .maybe(a.isOwner()).maybe(a.numOwners()).texts(a.owners());
            case Card c -> out.text(c.pan()).text(c.alias()).text(c.type()).decimal(c.limit())
                    .decimal(c.availableBalance()).texts(c.owners());
            case Portfolio p -> out.text(p.name()).text(p.type()).text(p.taxType()).text(p.securitiesAccount())
                    .texts(p.cashAccountIbans()).texts(p.owners());
            case Investment i -> {
                out.text(i.name()).text(i.isin()).text(i.symbol()).text(i.portfolioId()).text(i.type()).text(i.subtype())
                        .decimal(i.units());
                if (version >= WITH_CUSIP) {
                    out.text(i.cusip());
                }
            }
            case Liability l -> out.text(l.alias()).text(l.type()).decimal(l.limit()).decimal(l.availableBalance())
                    .texts(l.owners()).decimal(l.interestRate());
        }
        return out.bytes();
    }

    /** Whether a form that could keep less than this one's holds them: the rest is in the bank's own object. */
    static boolean isOfEarlierForm(byte[] facts) {
        return new Unpacker(facts, VERSION).version() < VERSION;
    }

    static StoredProduct unpack(long rowId, long sourceId, byte[] facts) {
        return unpack(rowId, sourceId, new Unpacker(facts, VERSION));
    }

    /** Of a database of the first version, which kept the connection among the facts. */
    static StoredProduct unpackFirst(long rowId, byte[] facts) {
        Unpacker in = new Unpacker(facts, LAST_OF_FIRST);
        return unpack(rowId, in.number(), in);
    }

    private static StoredProduct unpack(long rowId, long sourceId, Unpacker in) {
        var firstSeen = in.moment();
        var lastSeen = in.moment();
        boolean gone = in.code() != LISTED;
        ProductKind kind = Kinds.of((int) in.number());
        return new StoredProduct(rowId, sourceId, product(kind, in), firstSeen, lastSeen, gone);
    }

    /** Arguments are read from left to right, which is the order they were written in. */
    private static Product product(ProductKind kind, Unpacker in) {
        String id = in.text();
        String externalId = in.text();
        String entity = in.text();
        String currency = in.text();
        BigDecimal balance = in.decimal();
        return switch (kind) {
            case ACCOUNT -> new Account(id, externalId, entity, currency, balance, in.text(), in.text(), in.text(),
                    in.text(), in.maybeFlag(), in.maybeInt(), in.texts());
            case CARD -> new Card(id, externalId, entity, currency, balance, in.text(), in.text(), in.text(),
                    in.decimal(), in.decimal(), in.texts());
            case PORTFOLIO -> new Portfolio(id, externalId, entity, currency, balance, in.text(), in.text(), in.text(),
                    in.text(), in.texts(), in.texts());
            case INVESTMENT -> new Investment(id, externalId, entity, currency, balance, in.text(), in.text(),
                    in.text(), in.text(), in.text(), in.text(), in.decimal(), in.version() >= WITH_CUSIP ? in.text() : null);
            case LIABILITY -> new Liability(id, externalId, entity, currency, balance, in.text(), in.text(),
                    in.decimal(), in.decimal(), in.texts(), in.version() >= LAST_OF_FIRST ? in.decimal() : null);
        };
    }
}
