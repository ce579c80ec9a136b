package app.saddlebag.exchange.statement;

import java.util.ArrayList;
import java.util.List;

/** Keeps all that a reader finds: for small files, and for looking before anything is taken over. Belongs to one thread. */
public final class CollectedStatements implements StatementSink {

    private final List<Collected> statements = new ArrayList<>();
    private List<Entry> entries = new ArrayList<>();

    /** A statement with its entries, in the file's order. */
    public record Collected(Statement statement, List<Entry> entries) {

        public Collected {
            entries = List.copyOf(entries);
        }
    }

    @Override
    public void begin(Statement known) {
        entries = new ArrayList<>();
    }

    @Override
    public void entry(Entry entry) {
        entries.add(entry);
    }

    @Override
    public void end(Statement whole) {
        statements.add(new Collected(whole, entries));
    }

    /** The statements that have ended. */
    public List<Collected> statements() {
        return List.copyOf(statements);
    }
}
