package app.saddlebag.connect;

import app.saddlebag.flanks.DataKind;
import app.saddlebag.model.ProblemException;
import java.net.URI;
import java.time.Instant;

/** Where a {@link ConnectFlow} stands. */
public sealed interface ConnectState {

    /** The person picks a bank, here or at Flanks. */
    record ChoosingEntity() implements ConnectState {
    }

    /** Flanks is asked for the page the person is to log in on. */
    record Leaving() implements ConnectState {
    }

    /** The person is, or should be, at this address. */
    record AtFlanks(URI link) implements ConnectState {
        @Override
        public String toString() {
            return "AtFlanks";
        }
    }

    /** The login was made; its code is being exchanged. */
    record Exchanging() implements ConnectState {
    }

    /**
     * Flanks holds the login back, for up to about three days. The code is kept and exchanged later, by
     * {@link ConnectFlow#retry()} or {@link PendingCodes#resume()}.
     */
    record WaitingForSecurityChecks(Instant since) implements ConnectState {
    }

    /**
     * The connection is stored; its data is being read.
     *
     * @param kind what is being read; null before the first
     * @param rows rows of it so far
     */
    record FirstSync(DataKind kind, long rows) implements ConnectState {
    }

    /** @param problem what the first sync could not do; null when all is well */
    record Done(long connectionId, ProblemException problem) implements ConnectState {
    }

    /** @param codeKept the person came back and what they brought is stored: {@link ConnectFlow#retry()} may finish */
    record Failed(ProblemException problem, boolean codeKept) implements ConnectState {
    }

    /**
     * Nothing is left here.
     *
     * @param leftAtFlanks the login was made and could not be deleted there
     */
    record Cancelled(boolean leftAtFlanks) implements ConnectState {
    }

    /** Whether nothing more happens by itself. */
    default boolean isSettled() {
        return switch (this) {
            case Done _, Failed _, Cancelled _, WaitingForSecurityChecks _ -> true;
            case ChoosingEntity _, Leaving _, AtFlanks _, Exchanging _, FirstSync _ -> false;
        };
    }
}
