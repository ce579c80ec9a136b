package app.saddlebag.ui.kit;

import app.saddlebag.flanks.DataKind;
import app.saddlebag.model.ProductKind;
import app.saddlebag.text.Messages;
import java.util.Locale;

/** What the kinds of products and data are called. */
public final class KindNames {

    private KindNames() {
    }

    /** In the plural: “Accounts”, “Card transactions”. */
    public static String of(Messages messages, DataKind kind) {
        return messages.get("data-kind." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** In the plural: “Accounts”, “Cards”. */
    public static String of(Messages messages, ProductKind kind) {
        return of(messages, DataKind.products(kind));
    }
}
