package app.saddlebag.exchange.read;

import app.saddlebag.exchange.statement.SourceFormat;
import app.saddlebag.exchange.statement.StatementSink;

/** Reads OFX 1 and 2, also as QFX and Money files: bank, card and investment statements. */
final class OfxReader implements StatementReader {

    private final Recognition recognition;

    OfxReader(Recognition recognition) {
        this.recognition = recognition;
    }

    @Override
    public void read(BankFile file, StatementSink sink, ReadProgress progress) {
        OfxStatements statements = new OfxStatements(recognition, sink);
        try (WatchedStream bytes = WatchedStream.open(file, progress)) {
            if (recognition.format() == SourceFormat.OFX_2) {
                try (XmlSource in = new XmlSource(bytes, recognition.charset())) {
                    new OfxXml(in).read(statements);
                    statements.finish(in.line());
                }
            } else {
                statements.finish(new OfxSgml(LineSource.reader(bytes, recognition.charset())).read(statements));
            }
        }
    }
}
