package app.saddlebag.vault;

/** What a sub-key is for. Each purpose has its own, so that what seals rows can never open a token. */
public enum Purpose {
    /** Facts and originals: what the bank said and what the person added. */
    ROWS("rows"),
    /** {@code credentials_token}, client secret, Link codes. */
    TOKENS("tokens"),
    /** Settings of the profile. */
    SETTINGS("settings"),
    /** What is kept beside the database so that opening need not read every row. */
    SNAPSHOT("snapshot");

    private final String label;

    Purpose(String label) {
        this.label = label;
    }

    /** Part of the key derivation: written once, never renamed. */
    String label() {
        return label;
    }
}
