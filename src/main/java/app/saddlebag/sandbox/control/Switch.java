package app.saddlebag.sandbox.control;

import java.util.Arrays;
import java.util.List;

/**
 * A way in which the sandbox can be made to behave, with what it accepts. The real service may do any of these; a
 * client that survives them all should survive it.
 */
public enum Switch {

    TODAY(Group.WORLD, "today", Kind.DATE, "", "The day it is in the made world, as YYYY-MM-DD; empty follows the computer's clock"),
    PACE(Group.WORLD, "pace", Kind.whole(0, 600_000), "0",
            "Milliseconds between one data kind of a new log-in becoming ready and the next"),
    CONSENT_DAYS(Group.WORLD, "consent-days", Kind.whole(0, 3650), "0",
            "Days after which the user must prove who they are again; 0 never"),
    BLOCKED_LOGINS(Group.WORLD, "blocked-logins", Kind.NAMES, "",
            "User names, with commas between, whose log-ins the bank refuses until they are renewed or named no more"),
    DUPLICATES(Group.CONNECTING, "duplicates", Kind.ON_OFF, "off", "The same log-in may be connected more than once"),
    RENEWED_TOKEN(Group.CONNECTING, "renewed-token", Kind.choice("same", "new"), "same",
            "Whether renewing a log-in keeps its credentials token, and with it all ids"),
    TOKEN_IN_IDS(Group.CONNECTING, "token-in-ids", Kind.ON_OFF, "off",
            "Every id bears a mark of the credentials token, in files of one's own too, so that it is another after a renewal with a "
                    + "new token"),
    LOST_REDIRECT(Group.CONNECTING, "lost-redirect", Kind.ON_OFF, "off", "The Link page ends without sending the user back"),
    EXCHANGE_HOLD(Group.CONNECTING, "exchange-hold", Kind.whole(0, 10_000_000), "0",
            "Seconds for which the exchange of a new code is held back by security checks, answered 202"),

    GRANT(Group.ACCESS, "grant", Kind.choice("client_credentials", "password"), "client_credentials",
            "The one grant the application may use; password is the older one, with username " + Switch.USERNAME + " and password "
                    + Switch.PASSWORD + ", a refresh_token, and tokens of 36000 seconds while token-life is normal"),
    ONE_TOKEN(Group.ACCESS, "one-token", Kind.ON_OFF, "off", "A new access token ends the one before"),
    TOKEN_LIFE(Group.ACCESS, "token-life", Kind.whole(0, 10_000_000), "3600", "Seconds an access token lives"),
    NOT_READY(Group.ACCESS, "not-ready", Kind.choice("202", "400"), "202",
            "HTTP status of \"no data yet\" and of \"extraction failed\""),
    PAGE_SIZE(Group.ACCESS, "page-size", Kind.whole(1, 1000), "50", "Items on a page, where lists come in pages"),

    FLAGS_KEY(Group.FORMAT, "flags-key", Kind.choice("transaction", "transactions"), "transaction",
            "Name of the transactions' flags in a status"),
    STATUS_FLAGS(Group.FORMAT, "status-flags", Kind.choice("full", "products-only", "older", "none"), "full",
            "What a status tells of each kind: flags of products and of transactions, those of products alone, an older form in which "
                    + "errored is true or false and created a moment, or nothing"),
    LINKS_SHAPE(Group.FORMAT, "links-shape", Kind.choice("wrapped", "bare"), "wrapped", "Whether Links answers come in an envelope"),
    BARE(Group.FORMAT, "bare", Kind.ON_OFF, "off", "Leaves out every field that no source documents"),
    EXTERNAL_IDS(Group.FORMAT, "external-ids", Kind.ON_OFF, "on", "Products, transactions and people have an external_id"),
    UNKNOWN_FIELDS(Group.FORMAT, "unknown-fields", Kind.ON_OFF, "off", "Every object has a field that nobody knows"),
    UNKNOWN_VALUES(Group.FORMAT, "unknown-values", Kind.ON_OFF, "off", "Every type and status has a value that nobody knows"),
    AMOUNTS(Group.FORMAT, "amounts", Kind.choice("numbers", "strings"), "numbers", "How amounts are written"),
    TIMESTAMPS(Group.FORMAT, "timestamps", Kind.choice("seconds", "millis"), "seconds", "What timestamps count"),
    REF_ACCOUNTS(Group.FORMAT, "ref-accounts", Kind.choice("list", "string"), "list", "How a portfolio names its cash accounts"),
    OWN_IDS(Group.FORMAT, "own-ids", Kind.ON_OFF, "off", "Objects call their id account_id, transaction_id, holder_id and so on, not _id"),
    ALIASES(Group.FORMAT, "aliases", Kind.ON_OFF, "off",
            "Fields have the names another client reads: ids as with own-ids, date, value, quantity, total_value, masked_number"),

    VANISHING_ROWS(Group.ROWS, "vanishing-rows", Kind.PERCENT, "0", "Per cent of transactions that are no longer shown"),
    CHANGED_AMOUNTS(Group.ROWS, "changed-amounts", Kind.PERCENT, "0", "Per cent of transactions whose amount is another than before"),
    CHANGED_IDS(Group.ROWS, "changed-ids", Kind.PERCENT, "0", "Per cent of transactions whose id is another than before"),

    LATENCY(Group.FAULTS, "latency", Kind.perEndpoint(60_000), "",
            "Milliseconds an endpoint waits before it answers, such as data=2000,*=50"),
    SERVER_ERRORS(Group.FAULTS, "server-errors", Kind.perEndpoint(100), "", "Per cent of requests answered 500, such as data=30,*=5"),
    TOO_MANY_REQUESTS(Group.FAULTS, "too-many-requests", Kind.perEndpoint(100), "", "Per cent of requests answered 429"),
    RETRY_AFTER(Group.FAULTS, "retry-after", Kind.whole(0, 3600), "1", "Seconds the 429 asks to wait"),
    CUT_OFF(Group.FAULTS, "cut-off", Kind.perEndpoint(100), "", "Per cent of answers whose connection ends half-way"),
    MALFORMED(Group.FAULTS, "malformed", Kind.perEndpoint(100), "", "Per cent of answers that are not quite JSON"),
    HTML_ERRORS(Group.FAULTS, "html-errors", Kind.perEndpoint(100), "", "Per cent of requests answered 502 with a proxy's HTML page");

    /** Whom the older grant names, and by which password; the sandbox has no other. */
    public static final String USERNAME = "api@example";
    public static final String PASSWORD = "api-password";

    /** What switches have in common. */
    public enum Group {
        WORLD("The world"),
        CONNECTING("Connecting"),
        ACCESS("Access and answers"),
        FORMAT("How answers are written"),
        ROWS("Transactions that change"),
        FAULTS("Faults on the way");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        /** A heading, in English. */
        public String title() {
            return title;
        }

        /** Its switches, in order. */
        public List<Switch> switches() {
            return Arrays.stream(Switch.values()).filter(one -> one.group == this).toList();
        }
    }

    private final Group group;
    private final String key;
    private final Kind kind;
    private final String normal;
    private final String meaning;

    Switch(Group group, String key, Kind kind, String normal, String meaning) {
        this.group = group;
        this.key = key;
        this.kind = kind;
        this.normal = normal;
        this.meaning = meaning;
    }

    /** What it has in common with others. */
    public Group group() {
        return group;
    }

    /** Its name on the command line and on the control page. */
    public String key() {
        return key;
    }

    /** What it accepts. */
    public Kind kind() {
        return kind;
    }

    /** Its value when nobody sets it. */
    public String normal() {
        return normal;
    }

    /** One sentence on what it does, in English. */
    public String meaning() {
        return meaning;
    }
}
