package app.saddlebag.ui.transactions;

import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.ledger.Basis;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.transactions.saved.SavedModel;
import app.saddlebag.ui.transactions.totals.TotalsModel.Sum;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what kept filters find, whether or not the page of transactions was ever gone to. */
public final class KeptCounts implements SavedModel.Counting {

    private static final Logger LOG = LoggerFactory.getLogger(KeptCounts.class);

    private final CurrentTransactions transactions;
    private final LedgerCounts counts;

    private KeptCounts(Messages messages, CurrentTransactions transactions, Clock clock) {
        this.transactions = transactions;
        counts = new LedgerCounts(messages, transactions, () -> LocalDate.now(clock));
    }

    /** The kept filters of what stands behind the page. */
    public static SavedModel model(Ui ui, Backing backing) {
        return model(ui.messages(), ui.clock(), ui.background(), backing, failure -> {
            LOG.warn("The kept filters could not be listed or counted", failure);
            ui.toasts().warn(ui.sentence(failure));
        });
    }

    static SavedModel model(Messages messages, Clock clock, Background background, Backing backing, Consumer<Throwable> failed) {
        return new SavedModel(background, backing.filters(), new KeptCounts(messages, backing.transactions(), clock), failed);
    }

    @Override
    public Sum count(String text, Basis basis, SearchCancellation cancellation) {
        return transactions.ledger() == null ? null : counts.sum(FilterParser.parse(text).filter(), basis, cancellation);
    }
}
