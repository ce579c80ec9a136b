package app.saddlebag.exchange.write;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats that files go out in. */
public enum FileFormat {
    CSV("csv", "csv", true, new CsvRows()),
    CSV_EXCEL("csv-excel", "csv", true, new ExcelCsv()),
    XLSX("xlsx", "xlsx", false, new Workbook()),
    OFX("ofx", "ofx", true, new Ofx()),
    QIF("qif", "qif", true, new Qif()),
    CAMT053("camt053", "xml", true, new Camt053()),
    JSON("json", "json", true, new JsonFile()),
    HLEDGER("hledger", "journal", true, new Journal(PlainJournal.HLEDGER)),
    LEDGER("ledger", "ledger", true, new Journal(PlainJournal.LEDGER)),
    BEANCOUNT("beancount", "beancount", true, new Journal(new Beancount()));

    private final String word;
    private final String extension;
    private final boolean text;
    private final RowWriter writer;

    FileFormat(String word, String extension, boolean text, RowWriter writer) {
        this.word = word;
        this.extension = extension;
        this.text = text;
        this.writer = writer;
    }

    /** Empty where the word names none. */
    public static Optional<FileFormat> of(String word) {
        return all().filter(format -> format.word.equals(word)).findFirst();
    }

    public static Stream<FileFormat> all() {
        return Arrays.stream(values());
    }

    /** By which it is asked for. */
    public String word() {
        return word;
    }

    /** Of a file's name, without the dot. */
    public String extension() {
        return extension;
    }

    /** Whether a person can read it as it stands, in UTF-8. */
    public boolean isText() {
        return text;
    }

    public RowWriter writer() {
        return writer;
    }
}
