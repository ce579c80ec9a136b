package app.saddlebag.exchange.read;

import app.saddlebag.exchange.statement.StatementSink;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;

/**
 * Reads CAMT.052, .053 and .054 of ISO 20022 in all versions: elements are told apart by where they stand, and where a
 * version moved one, both places are looked at. What wraps the message is seen through.
 */
final class CamtReader implements StatementReader {

    private static final Set<String> STATEMENTS = Set.of("Stmt", "Rpt", "Ntfctn");
    private static final Set<String> RECORDS = Set.of("Ntry", "Bal");

    private final Recognition recognition;

    CamtReader(Recognition recognition) {
        this.recognition = recognition;
    }

    @Override
    public void read(BankFile file, StatementSink sink, ReadProgress progress) {
        try (WatchedStream bytes = WatchedStream.open(file, progress);
                XmlSource in = new XmlSource(bytes, recognition.charset())) {
            new Reading(in, recognition, sink).run();
        }
    }

    /** One file while it is read. */
    private static final class Reading {

        private final XmlSource in;
        private final Recognition recognition;
        private final StatementSink sink;
        private final CamtPath root = new CamtPath();
        private final CamtPath transaction = new CamtPath();
        private final StringBuilder text = new StringBuilder();
        private CamtPath at = new CamtPath();
        private CamtStatement statement;
        private CamtPath outside;
        private CamtRecord record;
        private CamtPath outsideTransaction;
        private boolean leaf;
        private boolean found;

        Reading(XmlSource in, Recognition recognition, StatementSink sink) {
            this.in = in;
            this.recognition = recognition;
            this.sink = sink;
        }

        void run() {
            for (int event = in.next(); event != XMLStreamConstants.END_DOCUMENT; event = in.next()) {
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> start(in.name());
                    case XMLStreamConstants.END_ELEMENT -> end();
                    default -> {
                        if (leaf && statement != null) {
                            in.addText(text);
                        }
                    }
                }
            }
            if (!found) {
                throw UnreadableFileException.whole(Unreadable.NO_STATEMENT, null);
            }
        }

        private void start(String name) {
            text.setLength(0);
            leaf = true;
            if (statement == null && STATEMENTS.contains(name) && at.name().startsWith("BkToCstmr")) {
                found = true;
                statement = new CamtStatement(recognition, in.line(), sink);
                outside = at;
                at = root;
            } else if (statement != null && at == root && record == null && RECORDS.contains(name)) {
                record = new CamtRecord(in.line());
                at = root.child(name, in);
            } else if (record != null && outsideTransaction == null && name.equals("TxDtls")) {
                record.beginTransaction();
                outsideTransaction = at;
                at = transaction;
            } else {
                at = at.child(name, in);
            }
            String currency = statement == null ? null : in.attribute("Ccy");
            if (currency != null) {
                put(at.currencyPath(), currency);
            }
        }

        private void end() {
            if (statement != null && leaf) {
                String value = Fields.oneLine(text.toString());
                if (!value.isEmpty() && !at.path().isEmpty()) {
                    put(at.path(), value);
                }
            }
            leaf = false;
            text.setLength(0);
            if (at == transaction) {
                record.endTransaction();
                at = outsideTransaction;
                outsideTransaction = null;
            } else if (record != null && at.parent() == root) {
                statement.record(at.name(), record);
                record = null;
                at = root;
            } else if (statement != null && at == root) {
                statement.end();
                statement = null;
                at = outside;
            } else {
                at = at.parent();
            }
        }

        private void put(String path, String value) {
            if (record != null) {
                record.put(path, value, in);
            } else {
                statement.put(path, value, in);
            }
        }
    }
}
