package app.saddlebag.sandbox.link;

import app.saddlebag.sandbox.world.Institutions;

/** What a bank answers to a password or a second factor: TestBank obeys the words of API reference §11. */
final class TestBank {

    /** A bank's answer. */
    sealed interface Reply {
        /** The user is in; extraction of the named flag fails, or of none when it is null. */
        record Welcome(String failingFlag) implements Reply { }

        /** More proof is wanted. */
        record Prove(Challenge challenge) implements Reply { }

        /** Not like this. */
        record Refuse(LinkError error) implements Reply { }
    }

    private TestBank() {
    }

    /** Answers a password. */
    static Reply password(String bank, String password) {
        if (!bank.equals(Institutions.TESTBANK)) {
            return new Reply.Welcome(null);
        }
        return switch (password) {
            case "ALREADY_EXISTS" -> new Reply.Refuse(LinkError.CREDENTIALS_ALREADY_EXIST);
            case "INVALID_CREDENTIALS", "INTERNAL_ERROR", "USER_INTERACTION_NEEDED", "SCA_TYPE_NOT_ALLOWED" ->
                    new Reply.Refuse(LinkError.valueOf(password));
            case "DATA_ERROR_PRODUCT_ACCOUNT" -> new Reply.Welcome("product.account");
            default -> challenge(password);
        };
    }

    /** Answers what was typed as a second factor. */
    static Reply proof(String bank, String value) {
        if (!bank.equals(Institutions.TESTBANK)) {
            return new Reply.Welcome(null);
        }
        return switch (value) {
            case "INVALID_SCA", "INTERNAL_ERROR", "USER_INTERACTION_NEEDED" -> new Reply.Refuse(LinkError.valueOf(value));
            default -> challenge(value);
        };
    }

    private static Reply challenge(String word) {
        Challenge challenge = Challenge.of(word);
        return challenge == null ? new Reply.Welcome(null) : new Reply.Prove(challenge);
    }
}
