package app.saddlebag.connect;

import app.saddlebag.model.ProblemException;
import java.util.Arrays;
import java.util.Optional;

/** Why the Link page sent the person back without a login (API reference §6.3), or a session ended without one (§12). */
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

    /** What a session's code means, as far as its five are known; sessions and Link write the same things differently. */
    static Optional<LinkError> ofSession(String code) {
        return switch (code) {
            case "InvalidCredentials" -> Optional.of(INVALID_CREDENTIALS);
            case "InvalidChallengeResponse" -> Optional.of(INVALID_SCA);
            case "UnsupportedChallengeMethod" -> Optional.of(SCA_TYPE_NOT_ALLOWED);
            case "UserInteractionNeeded" -> Optional.of(USER_INTERACTION_NEEDED);
            case "InternalError" -> Optional.of(INTERNAL_ERROR);
            // Named nowhere: what Link knows besides, in the others' pattern.
            case "CredentialsAlreadyExist" -> Optional.of(CREDENTIALS_ALREADY_EXIST);
            case "AbortedByUser" -> Optional.of(ABORTED_BY_USER);
            default -> Optional.empty();
        };
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
