package app.saddlebag.connect;

import app.saddlebag.model.ProblemException;
import java.util.Arrays;

/** Why the Link page sent the person back without a login (API reference §6.3). */
public enum LinkError {
    INVALID_CREDENTIALS("connect.invalidCredentials"),
    INVALID_SCA("connect.invalidSca"),
    CREDENTIALS_ALREADY_EXIST("connect.alreadyExists"),
    INTERNAL_ERROR("connect.internalError"),
    ABORTED_BY_USER("connect.aborted"),
    USER_INTERACTION_NEEDED("connect.interactionNeeded"),
    SCA_TYPE_NOT_ALLOWED("connect.scaNotAllowed");

    private static final int LONGEST_CODE = 40;

    private final String key;

    LinkError(String key) {
        this.key = key;
    }

    /** The sentence for a code of the redirect, known or not. */
    static ProblemException problem(String code) {
        return Arrays.stream(values()).filter(error -> error.name().equals(code)).findFirst()
                .map(LinkError::problem)
                .orElseGet(() -> new ProblemException("connect.unknownError", null, printable(code)));
    }

    ProblemException problem() {
        return new ProblemException(key);
    }

    /**
     * Whether it says that no login was made. An error of Flanks' own and one we do not know do not: the way back may have
     * failed after the login.
     */
    static boolean meansNoLogin(String code) {
        return Arrays.stream(values()).anyMatch(error -> error != INTERNAL_ERROR && error.name().equals(code));
    }

    private static String printable(String code) {
        String plain = code.replaceAll("[^A-Za-z0-9_ -]", "");
        return plain.length() <= LONGEST_CODE ? plain : plain.substring(0, LONGEST_CODE);
    }
}
