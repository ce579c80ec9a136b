package app.saddlebag.sandbox.bank;

/** Why a log-in did not lead to a connection (API reference §6.3). The names are what Link's redirect carries. */
public enum Refusal {

    INVALID_CREDENTIALS("InvalidCredentials"),
    INVALID_SCA("InvalidChallengeResponse"),
    CREDENTIALS_ALREADY_EXIST("CredentialsAlreadyExist"),
    INTERNAL_ERROR("InternalError"),
    ABORTED_BY_USER("AbortedByUser"),
    USER_INTERACTION_NEEDED("UserInteractionNeeded"),
    SCA_TYPE_NOT_ALLOWED("UnsupportedChallengeMethod");

    private final String sessionCode;

    Refusal(String sessionCode) {
        this.sessionCode = sessionCode;
    }

    /** The {@code error_code} of a Connect session; two of them follow the others' pattern, being named nowhere. */
    public String sessionCode() {
        return sessionCode;
    }
}
