package app.saddlebag.flanks;

import app.saddlebag.model.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A call to the API that did not bring what was asked for. Every subclass is one sentence for the person; the message
 * is for the log and holds no secret.
 */
public abstract sealed class FlanksException extends ProblemException {

    private final String detail;

    private FlanksException(String key, String detail, Throwable cause, Object... arguments) {
        super(key, cause, arguments);
        this.detail = detail;
    }

    @Override
    public String getMessage() {
        return key() + ": " + detail;
    }

    /** Whether the same read may well succeed a little later. */
    boolean passing() {
        return switch (this) {
            case Unreachable _, Server _, TooMany _, Cut _ -> true;
            default -> false;
        };
    }

    /** Before when the API asked not to be called again; empty unless that is longer than a call waits by itself. */
    public Optional<Instant> notBefore() {
        return switch (this) {
            case TooMany tooMany -> Optional.ofNullable(tooMany.till);
            case Server server -> Optional.ofNullable(server.till);
            default -> Optional.empty();
        };
    }

    /** No answer: no network, no such host, nothing listening, no word within the time allowed. */
    public static final class Unreachable extends FlanksException {
        Unreachable(String detail, Throwable cause) {
            super("flanks.unreachable", detail, cause);
        }
    }

    /** The other side could not prove that it is who it should be. Nothing was sent. */
    public static final class Untrusted extends FlanksException {
        Untrusted(String detail, Throwable cause) {
            super("flanks.untrusted", detail, cause);
        }
    }

    /** The address is not HTTPS and not on this computer. Nothing was sent. */
    public static final class Insecure extends FlanksException {
        Insecure(String host) {
            super("flanks.insecure", "refusing plain HTTP to " + host, null);
        }
    }

    /** The API refuses the application's id or secret (403 on the token call, API reference §4). */
    public static final class ApplicationRefused extends FlanksException {
        ApplicationRefused(String detail) {
            super("flanks.applicationRefused", detail, null);
        }
    }

    /** The API refused a bearer token it had issued a moment before (401 twice). */
    public static final class Unauthenticated extends FlanksException {
        Unauthenticated(String detail) {
            super("flanks.unauthenticated", detail, null);
        }
    }

    /** An answer that is no API answer: a web page, a redirect, damaged JSON, endless headers. */
    public static final class NotJson extends FlanksException {
        NotJson(String detail, Throwable cause) {
            super("flanks.notJson", detail, cause);
        }
    }

    /** An answer that is empty or breaks off. None of it was used. */
    public static final class Cut extends FlanksException {
        Cut(String detail, Throwable cause) {
            super("flanks.cut", detail, cause);
        }
    }

    /** HTTP 5xx. */
    public static final class Server extends FlanksException {
        private final Duration retryAfter;
        private final Instant till;

        Server(Duration retryAfter, String detail) {
            super("flanks.server", detail, null);
            this.retryAfter = retryAfter;
            this.till = null;
        }

        /** @param till before when the API asks not to be called */
        Server(Duration retryAfter, Instant till, String detail) {
            super("flanks.serverTill", detail, null, till);
            this.retryAfter = retryAfter;
            this.till = till;
        }

        /** How long the API asks us to wait; nullable. */
        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** HTTP 429. */
    public static final class TooMany extends FlanksException {
        private final Duration retryAfter;
        private final Instant till;

        TooMany(Duration retryAfter, String detail) {
            super("flanks.tooMany", detail, null);
            this.retryAfter = retryAfter;
            this.till = null;
        }

        /** @param till before when the API asks not to be called */
        TooMany(Duration retryAfter, Instant till, String detail) {
            super("flanks.tooManyTill", detail, null, till);
            this.retryAfter = retryAfter;
            this.till = till;
        }

        /** How long the API asks us to wait; nullable. */
        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** HTTP 4xx with the API's own reason, which is the sentence's argument, redacted. */
    public static final class Refused extends FlanksException {
        private final int status;

        Refused(int status, String sentence, String detail) {
            super("flanks.refused", detail, null, sentence);
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /** The data is still being fetched from the bank (20002), or the answer is a status of unknown meaning. */
    public static final class NotReady extends FlanksException {
        NotReady(String detail) {
            super("flanks.notReady", detail, null);
        }
    }

    /** The last extraction of this kind failed (20001). */
    public static final class Incomplete extends FlanksException {
        Incomplete(String detail) {
            super("flanks.incomplete", detail, null);
        }
    }

    /** Held back by security checks (20003). */
    public static final class HeldForChecks extends FlanksException {
        HeldForChecks(String detail) {
            super("flanks.held", detail, null);
        }
    }

    /** We ended the call ourselves: the thread was interrupted or the client closed. */
    public static final class Cancelled extends FlanksException {
        Cancelled(String detail, Throwable cause) {
            super("flanks.cancelled", detail, cause);
        }
    }
}
