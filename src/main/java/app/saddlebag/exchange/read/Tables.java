package app.saddlebag.exchange.read;

import app.saddlebag.exchange.read.TableRows.Row;
import app.saddlebag.exchange.statement.SourceFormat;
import java.util.ArrayList;
import java.util.List;

/** Opens tables, and guesses how they are to be read by their first rows. */
final class Tables {

    private static final char[] SEPARATORS = {';', ',', '\t', '|'};
    /** Enough to tell the orders of days apart, and to come past a letterhead. */
    private static final int LOOKED_AT = 400;

    private final Recognition recognition;

    Tables(Recognition recognition) {
        this.recognition = recognition;
    }

    MappingGuess guess(BankFile file) {
        if (recognition.format() == SourceFormat.XLSX) {
            return guessSheet(file, 0);
        }
        MappingGuess best = null;
        UnreadableFileException failed = null;
        for (char separator : SEPARATORS) {
            try {
                MappingGuess guess = guess(file, separator);
                best = best == null || worth(guess) > worth(best) ? guess : best;
            } catch (UnreadableFileException e) {
                failed = failed == null ? e : failed;
            }
        }
        if (failed != null && (best == null || !best.mapping().complete())) {
            throw failed;
        }
        return best;
    }

    /** Anew with what a person said about the character set, the separator and the sheet. */
    MappingGuess guess(BankFile file, Mapping mapping) {
        if (recognition.format() == SourceFormat.XLSX) {
            MappingGuess usual = guessSheet(file, 0);
            return mapping.sheet() == 0 ? usual : guessSheet(file, mapping.sheet()).ofSheet(mapping.sheet(), usual.layout(), usual.sheets());
        }
        return new TableGuesser(mapping.charset(), mapping.separator(), first(rows(file, mapping, ReadProgress.NONE))).guess();
    }

    private MappingGuess guessSheet(BankFile file, int sheet) {
        XlsxRows rows = new XlsxRows(file, ReadProgress.NONE, DecimalSign.POINT, sheet);
        List<String> sheets = rows.sheets();
        MappingGuess guess = new TableGuesser(recognition.charset(), SEPARATORS[0], first(rows)).guess();
        return guess.ofSheet(sheet, guess.layout(), sheets);
    }

    private MappingGuess guess(BankFile file, char separator) {
        return new TableGuesser(recognition.charset(), separator, first(new CsvRows(WatchedStream.open(file, ReadProgress.NONE),
                recognition.charset(), separator))).guess();
    }

    /** A guess that suffices, then one of more columns that mean something. */
    private static long worth(MappingGuess guess) {
        return (guess.mapping().complete() ? 1000 : 0) + guess.mapping().columns().stream().filter(column -> column != Column.NONE).count();
    }

    private static List<Row> first(TableRows table) {
        List<Row> rows = new ArrayList<>();
        try (table) {
            for (Row row = table.next(); row != null && rows.size() < LOOKED_AT; row = table.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    TableRows rows(BankFile file, Mapping mapping, ReadProgress progress) {
        return recognition.format() == SourceFormat.XLSX ? new XlsxRows(file, progress, mapping.decimals(), mapping.sheet())
                : new CsvRows(WatchedStream.open(file, progress), mapping.charset(), mapping.separator());
    }
}
