package app.saddlebag.model;

import java.util.Objects;

/**
 * A value that must never be read over a shoulder: its {@code toString()} shows dots, so that no log, exception or
 * debugger line gives it away by accident.
 */
public sealed interface Secret {

    /** The value itself, for the one place that has to send or seal it. */
    String reveal();

    /** The key to one login's data at Flanks ({@code credentials_token}). */
    record CredentialsToken(String reveal) implements Secret {
        public CredentialsToken {
            Objects.requireNonNull(reveal);
        }

        @Override
        public String toString() {
            return MASK;
        }
    }

    /** The application's {@code client_secret}. */
    record ClientSecret(String reveal) implements Secret {
        public ClientSecret {
            Objects.requireNonNull(reveal);
        }

        @Override
        public String toString() {
            return MASK;
        }
    }

    /** The password of a user of the API, for the older grant (API reference §4); no bank's. */
    record ApiPassword(String reveal) implements Secret {
        public ApiPassword {
            Objects.requireNonNull(reveal);
        }

        @Override
        public String toString() {
            return MASK;
        }
    }

    /** A Link's one-time code, good for one {@code credentials_token}. */
    record LinkCode(String reveal) implements Secret {
        public LinkCode {
            Objects.requireNonNull(reveal);
        }

        @Override
        public String toString() {
            return MASK;
        }
    }

    /**
     * What a person takes to Link to act on an existing login ({@code sca_token}, {@code reset_token},
     * {@code transaction_token}).
     */
    record ActionToken(String reveal) implements Secret {
        public ActionToken {
            Objects.requireNonNull(reveal);
        }

        @Override
        public String toString() {
            return MASK;
        }
    }

    String MASK = "•••";
}
