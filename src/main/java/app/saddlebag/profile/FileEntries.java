package app.saddlebag.profile;

import app.saddlebag.exchange.statement.Counterparty;
import app.saddlebag.exchange.statement.Entry;
import app.saddlebag.exchange.statement.SourceFormat;
import app.saddlebag.filter.Folding;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import app.saddlebag.model.Transaction.Transfer;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The entries of one statement as rows of one account, in the file's order. Each row's id follows from what the entry says and
 * how many before it in the file say the same: so a file that is read again gives the same ids, one that overlaps adds the
 * difference, and two equal coffees stay two. For one thread and one reading of the file.
 */
final class FileEntries {

    private static final JsonFactory JSON = JsonFactory.builder().rootValueSeparator((String) null).build();
    private static final int ID_BYTES = 15;

    private final String productId;
    private final SourceFormat format;
    private final String currency;
    private final KeyTally alike;
    private final MessageDigest digest;
    /** One for all entries: to make one takes as long as it takes to write one. */
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    private final JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes);

    /**
     * @param productId the account's
     * @param currency  of entries that name none
     */
    FileEntries(String productId, SourceFormat format, String currency) {
        this(productId, format, currency, 0);
    }

    /** @param expected about how many will come; 0 where nobody knows */
    FileEntries(String productId, SourceFormat format, String currency, int expected) {
        this.alike = new KeyTally(expected);
        this.productId = productId;
        this.format = format;
        this.currency = currency;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("The platform lacks SHA-256", e);
        }
    }

    /** What a row's id begins with that came in a format; the two kinds of OFX, and of CAMT and MT94x, tell the same of a movement. */
    static String origin(SourceFormat format) {
        return switch (format) {
            case OFX_1, OFX_2 -> "ofx:";
            case QIF -> "qif:";
            case CAMT_052, CAMT_053, CAMT_054 -> "camt:";
            case MT940, MT942 -> "mt94:";
            case NORMA_43 -> "n43:";
            case CSV -> "csv:";
            case XLSX -> "xlsx:";
            case JSON -> "json:";
        };
    }

    /** The next entry's row. */
    Transaction row(Entry entry) {
        String of = currency(entry);
        return Transaction.of(id(entry, of), ProductKind.ACCOUNT, entry.amount().amount()).productId(productId).currency(of)
                .bookingDate(entry.bookingDate()).valueDate(entry.valueDate()).description(text(entry)).category(entry.category())
                .transfer(transfer(entry)).build();
    }

    private String currency(Entry entry) {
        return entry.amount().currency().equals(Entry.UNTOLD) ? currency : entry.amount().currency();
    }

    private static String text(Entry entry) {
        return said(entry.description()) ? entry.description() : said(entry.counterparty().name()) ? entry.counterparty().name()
                : said(entry.reference()) ? entry.reference() : null;
    }

    private static boolean said(String text) {
        return text != null && !text.isBlank();
    }

    private static Transfer transfer(Entry entry) {
        Counterparty other = entry.counterparty();
        if (other.name() == null && other.iban() == null) {
            return null;
        }
        return entry.amount().amount().signum() < 0 ? new Transfer(null, null, other.name(), other.iban())
                : new Transfer(other.name(), other.iban(), null, null);
    }

    /** A bank may give one id to several movements, so what else it says counts too. */
    private String id(Entry entry, String of) {
        String amount = entry.amount().amount().stripTrailingZeros().toPlainString();
        String said = entry.id() != null ? String.join("\n", productId, "id", entry.id(), amount, of)
                : String.join("\n", productId, "text", entry.bookingDate().toString(), amount, Objects.toString(of, ""), words(entry));
        byte[] full = digest.digest(said.getBytes(StandardCharsets.UTF_8));
        String base = origin(format) + HexFormat.of().formatHex(full, 0, ID_BYTES);
        ByteBuffer bits = ByteBuffer.wrap(full);
        int earlier = alike.add(bits.getLong(0), bits.getLong(Long.BYTES));
        return earlier == 0 ? base : base + "-" + earlier;
    }

    private static String words(Entry entry) {
        return String.join("\n", Folding.fold(Objects.toString(text(entry), "")).strip(), Objects.toString(entry.reference(), ""));
    }

    /** All that the file says of an entry, as it is kept beside the row. */
    byte[] original(Entry entry) {
        bytes.reset();
        json.writeStartObject();
        json.writeStringProperty("format", format.name());
        json.writeNumberProperty("line", entry.line());
        json.writeName("record");
        json.writeStartObject();
        entry.told().forEach(json::writeStringProperty);
        json.writeEndObject();
        if (entry.id() != null) {
            json.writeStringProperty("id", entry.id());
        }
        if (entry.reference() != null) {
            json.writeStringProperty("reference", entry.reference());
        }
        if (entry.original() != null) {
            json.writeStringProperty("original", String.valueOf(entry.original()));
        }
        json.writeEndObject();
        json.flush();
        return bytes.toByteArray();
    }
}
