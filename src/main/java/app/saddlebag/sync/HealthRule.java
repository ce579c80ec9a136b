package app.saddlebag.sync;

import app.saddlebag.flanks.DataKind;
import app.saddlebag.flanks.FlanksException;
import app.saddlebag.model.Connection.Health;
import app.saddlebag.model.ProblemException;
import java.util.Collection;

/** What a reading says about a connection's health (API reference §7.1). */
final class HealthRule {

    private HealthRule() {
    }

    static Health of(FetchedData fetched) {
        if (fetched.status.blocked()) {
            return Health.NEEDS_LOGIN;
        }
        if (fetched.status.scaToken() != null) {
            return Health.NEEDS_CONFIRMATION;
        }
        Collection<KindOutcome> outcomes = fetched.outcomes.values();
        boolean read = outcomes.stream().anyMatch(KindOutcome.Read.class::isInstance);
        if (outcomes.stream().anyMatch(KindOutcome.Failed.class::isInstance)) {
            return read ? Health.PARTIAL : Health.FAILED;
        }
        boolean waiting = outcomes.stream().anyMatch(KindOutcome.NotReady.class::isInstance);
        if (waiting && (fetched.status.pending() || !read || isMissingTransactions(fetched))) {
            return Health.FETCHING;
        }
        return fetched.status.someErrored() ? Health.PARTIAL : Health.FRESH;
    }

    /** Accounts without their transactions look like accounts on which nothing happened. */
    private static boolean isMissingTransactions(FetchedData fetched) {
        return fetched.products.entrySet().stream().anyMatch(listed -> listed.getKey().hasTransactions()
                && !listed.getValue().isEmpty()
                && fetched.outcomes.get(DataKind.transactions(listed.getKey())) instanceof KindOutcome.NotReady);
    }

    /** After an attempt that learned nothing: what the person has to do still has to be done. */
    static Health afterFailure(Health before) {
        return before == Health.NEEDS_LOGIN || before == Health.NEEDS_CONFIRMATION ? before : Health.FAILED;
    }

    /** The first thing that went wrong; null when nothing did. */
    static ProblemException problem(FetchedData fetched) {
        if (fetched.status.blocked()) {
            return new ProblemException("sync.needsLogin");
        }
        if (fetched.status.scaToken() != null) {
            return new ProblemException("sync.needsConfirmation");
        }
        return fetched.problems().findFirst()
                .orElse(fetched.status.someErrored() ? new ProblemException("flanks.incomplete") : null);
    }

    /** Key for a connection to keep. What would fill a sentence's blanks is not kept, so such a sentence is not either. */
    static String lastingKey(ProblemException problem) {
        if (problem == null) {
            return null;
        }
        return switch (problem) {
            // Until when is kept for all connections together.
            case FlanksException.TooMany _ -> "flanks.tooMany";
            case FlanksException.Server _ -> "flanks.server";
            default -> problem.arguments().length == 0 ? problem.key() : "sync.failed";
        };
    }
}
