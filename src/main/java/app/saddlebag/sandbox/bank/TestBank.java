package app.saddlebag.sandbox.bank;

import java.util.Arrays;
import java.util.Locale;

import app.saddlebag.sandbox.world.DataKind;
import app.saddlebag.sandbox.world.Institutions;

/**
 * What a bank answers to a password or a second factor. TestBank obeys the words of API reference §11; a few of the
 * others always ask for a second factor, as theirs do; the rest let anybody in.
 */
public final class TestBank {

    /** A bank's answer. */
    public sealed interface Reply {
        /** The user is in; the extraction of the flag's data fails, or of none when it is null. */
        record Welcome(String failingFlag) implements Reply { }

        /** More proof is wanted. */
        record Prove(Challenge challenge) implements Reply { }

        /** Not like this. */
        record Refuse(Refusal refusal) implements Reply { }
    }

    private static final Reply IN = new Reply.Welcome(null);
    private static final int LONGEST_NAME = 200;
    private static final String DATA_ERROR = "DATA_ERROR_";

    private TestBank() {
    }

    /** Answers a user name and password. */
    public static Reply password(String bank, String username, String password) {
        if (username.isBlank() || username.length() > LONGEST_NAME || password.isEmpty()) {
            return new Reply.Refuse(Refusal.INVALID_CREDENTIALS);
        }
        return switch (bank) {
            case Institutions.TESTBANK -> testBank(password);
            case "banca-engiadina" -> new Reply.Prove(new Challenge("SCA_APP"));
            case "atalaya" -> new Reply.Prove(new Challenge("SCA_SMS"));
            default -> IN;
        };
    }

    /** What a bank asks for when a user who is connected already must prove who they are again. */
    public static Challenge reproof(String bank) {
        return new Challenge(bank.equals("banca-engiadina") ? "SCA_APP" : "SCA_SMS");
    }

    private static Reply testBank(String password) {
        return switch (password) {
            case "ALREADY_EXISTS" -> new Reply.Refuse(Refusal.CREDENTIALS_ALREADY_EXIST);
            case "INVALID_CREDENTIALS", "INTERNAL_ERROR", "USER_INTERACTION_NEEDED", "SCA_TYPE_NOT_ALLOWED" ->
                    new Reply.Refuse(Refusal.valueOf(password));
            default -> password.startsWith(DATA_ERROR) ? failing(password.substring(DATA_ERROR.length())) : challenge(password);
        };
    }

    /** {@code PRODUCT_ACCOUNT} is documented; the other kinds follow its pattern. */
    private static Reply failing(String words) {
        String flag = words.toLowerCase(Locale.ROOT).replaceFirst("_", ".");
        boolean known = Arrays.stream(DataKind.values()).anyMatch(kind -> kind.flag().equals(flag));
        return known ? new Reply.Welcome(flag) : IN;
    }

    /** Answers a second factor; nothing typed is the empty string, which only a challenge without input accepts. */
    public static Reply proof(String bank, Challenge challenge, String typed) {
        if (challenge.typed() && typed.isBlank()) {
            return new Reply.Refuse(Refusal.INVALID_SCA);
        }
        if (!bank.equals(Institutions.TESTBANK) || !challenge.typed()) {
            return IN;
        }
        return switch (typed) {
            case "INVALID_SCA", "INTERNAL_ERROR", "USER_INTERACTION_NEEDED" -> new Reply.Refuse(Refusal.valueOf(typed));
            default -> challenge(typed);
        };
    }

    private static Reply challenge(String word) {
        Challenge challenge = Challenge.of(word);
        return challenge == null ? IN : new Reply.Prove(challenge);
    }
}
