package app.saddlebag.sandbox.api;

import java.util.Arrays;
import java.util.List;

import app.saddlebag.sandbox.world.DataKind;

/** What a report can be made of. */
enum ReportTemplate {

    BALANCES(1, "Balances", "What every product holds when the report is read", CombinedData.PRODUCTS),
    TRANSACTIONS(2, "Transactions", "Every transaction of the period, and what came in and went out", CombinedData.TRANSACTIONS);

    private final int id;
    private final String title;
    private final String description;
    private final List<DataKind> kinds;

    ReportTemplate(int id, String title, String description, List<DataKind> kinds) {
        this.id = id;
        this.title = title;
        this.description = description;
        this.kinds = kinds;
    }

    /** Null for an id that is no template's. */
    static ReportTemplate of(int id) {
        return Arrays.stream(values()).filter(one -> one.id == id).findFirst().orElse(null);
    }

    int id() {
        return id;
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    /** What must have been read for it. */
    List<DataKind> kinds() {
        return kinds;
    }
}
