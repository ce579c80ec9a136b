package app.saddlebag.flanks;

/** What a person can be asked to do about an existing login; the API's {@code force} values (API reference §7.2). */
public enum UserAction {
    /** Confirm with the bank (second factor). */
    SCA("sca"),
    /** Log in again. */
    RESET("reset"),
    /** Let Flanks fetch older transactions. */
    TRANSACTION("transaction");

    private final String apiName;

    UserAction(String apiName) {
        this.apiName = apiName;
    }

    String apiName() {
        return apiName;
    }

    /** Name of the parameter that carries the token to Link, and of the field that brings it. */
    public String tokenName() {
        return apiName + "_token";
    }
}
