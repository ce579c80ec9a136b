package app.saddlebag.exchange.read;

import app.saddlebag.exchange.statement.StatementSink;

/**
 * Reads QIF. The format says neither in which order days are written nor which sign begins the decimals, so the file is read
 * twice: once to find that out.
 */
final class QifReader implements StatementReader {

    /** Lines: some ten thousand movements, of which one proves the order, or none ever will. */
    private static final int LOOKED_AT = 200_000;

    private final Recognition recognition;
    private final DateOrder order;

    /** @param order of the days, where the file leaves that open; null to guess then, too */
    QifReader(Recognition recognition, DateOrder order) {
        this.recognition = recognition;
        this.order = order;
    }

    @Override
    public void read(BankFile file, StatementSink sink, ReadProgress progress) {
        // Quicken, whose format it is, writes the month first.
        DayEvidence days = new DayEvidence(DateOrder.MONTH_DAY_YEAR);
        DecimalSign.Evidence decimals = new DecimalSign.Evidence();
        try (LineSource lines = lines(file, bytes -> progress.goOn(bytes / 2))) {
            for (String line = lines.next(); line != null && lines.line() < LOOKED_AT; line = lines.next()) {
                if (line.startsWith("D") && !line.isBlank() && line.length() > 1 && (Character.isDigit(line.charAt(1)) || line.charAt(1) == ' ')) {
                    days.add(line.substring(1));
                } else if (line.startsWith("T") || line.startsWith("$")) {
                    decimals.add(line);
                }
            }
        }
        boolean open = days.seen() > 0 && !days.proven();
        long half = Math.max(0, file.size() / 2);
        try (LineSource lines = lines(file, bytes -> progress.goOn(half + bytes / 2))) {
            QifStatements statements = new QifStatements(sink, open && order != null ? order : days.best(), open, decimals.best());
            for (String line = lines.next(); line != null; line = lines.next()) {
                statements.take(line, lines.line());
            }
            statements.finish(Math.max(1, lines.line()));
        }
    }

    private LineSource lines(BankFile file, ReadProgress progress) {
        return new LineSource(WatchedStream.open(file, progress), recognition.charset());
    }
}
