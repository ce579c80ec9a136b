package app.saddlebag.profile;

import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.model.Rule;
import java.util.function.UnaryOperator;

/**
 * What a rule would do, asked again and again while it is being written: the rows as rules find them are made once, and with them
 * what takes long to find, as what comes again and again, for as long as no row is another. Let go of it with the rule. Reads the
 * disk: worker only. Safe to share between threads.
 */
public final class RulePreviews {

    private final RuleBook book;
    private Ledger of;
    private Ledger alone;

    RulePreviews(RuleBook book) {
        this.book = book;
    }

    /**
     * As {@link RuleBook#preview}, also of one that finds everything, or sets nothing yet.
     *
     * @throws app.saddlebag.model.ProblemException {@code rule.filter}, {@code rule.costly}
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public RuleBook.Preview preview(Rule draft, SearchCancellation cancellation) {
        return book.preview(draft, cancellation, this::alone);
    }

    /** The rows with the person's own additions alone. */
    synchronized Ledger alone(Ledger rows, UnaryOperator<Ledger> make) {
        if (of != rows) {
            alone = make.apply(rows);
            of = rows;
        }
        return alone;
    }
}
