package app.saddlebag.model;

/** What a batch changed that is no transaction. */
public enum Aside {
    /** An account was made, closed or opened again. */
    ACCOUNT,
    /** What an account held on some day. */
    BALANCE,
    /** That two accounts are one. */
    TIE,
    /** Names, rules, filters, categories. */
    SETUP
}
