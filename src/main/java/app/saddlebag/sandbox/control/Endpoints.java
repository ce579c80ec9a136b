package app.saddlebag.sandbox.control;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

import app.saddlebag.sandbox.world.DataKind;

/** The names by which switches speak of endpoints. */
public final class Endpoints {

    /** Stands for all of the API, without the Link page. */
    public static final String ALL_OF_THE_API = "*";

    /** The Link page, which must be named to be meant. */
    public static final String LINK_PAGE = "link";

    private static final List<String> LOW_TRUST = List.of("list-products", "list-transactions", "set-product-labels", "set-transaction-labels",
            "list-templates", "build-report", "get-report-status", "get-report-content", "report-file");

    private static final SequencedSet<String> NAMES = new LinkedHashSet<>(List.of("token", "jwks", "entities", "list-links", "create-link",
            "edit-link", "delete-link", "pause-link", "resume-link", "exchange", "unused-codes", "status", "force", "delete", "list",
            "create-credentials"));

    static {
        Arrays.stream(DataKind.values()).map(DataKind::shortName).forEach(NAMES::add);
        NAMES.addAll(List.of("list-connectors", "create-session", "list-sessions"));
        NAMES.addAll(LOW_TRUST);
        NAMES.add(LINK_PAGE);
    }

    private Endpoints() {
    }

    /** All names, in the order of the API reference; the control page is not among them, lest nobody could mend it. */
    public static List<String> names() {
        return List.copyOf(NAMES);
    }

    /** Those made after a client that others wrote, not after documents: Aggregation v2 and Report v1 (API reference §13). */
    public static List<String> lowTrust() {
        return LOW_TRUST;
    }

    static boolean known(String name) {
        return name.equals(ALL_OF_THE_API) || NAMES.contains(name);
    }
}
