package app.saddlebag.ui.wealth;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Term;
import app.saddlebag.filter.text.FilterPrinter;
import app.saddlebag.filter.text.Language;
import app.saddlebag.insight.Asset;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.wealth.Whole.By;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What slices of the whole are called, which colour they have, and which filter finds their transactions. */
record SliceWords(Ui ui, By by) {

    /** In this order for slices that have no colour of their own; neighbours are easy to tell apart. */
    private static final List<String> COLOURS = List.of("teal", "orange", "indigo", "green", "pink", "amber", "blue", "brown", "purple", "cyan");
    /** What is not in the ring has no colour in it. */
    static final String NONE = "none";

    String name(String key) {
        return switch (by) {
            case TYPE -> ui.text("wealth.asset." + key.toLowerCase(Locale.ROOT).replace('_', '-'));
            case CURRENCY, BANK -> key;
        };
    }

    /** @param index among the slices, the largest first */
    String colour(String key, int index) {
        return switch (by) {
            case TYPE -> colour(Asset.valueOf(key));
            case CURRENCY, BANK -> COLOURS.get(index % COLOURS.size());
        };
    }

    /** The same wherever a type is shown. */
    private static String colour(Asset asset) {
        return switch (asset) {
            case CASH -> "teal";
            case FUNDS -> "indigo";
            case ETFS -> "blue";
            case SHARES -> "orange";
            case FIXED_INCOME -> "green";
            case PENSION -> "amber";
            case CRYPTO -> "pink";
            case DERIVATIVES -> "red";
            case ALTERNATIVES -> "purple";
            case OTHER, UNTOLD -> "grey";
            case CARDS, LOANS -> "brown";
        };
    }

    /** Empty for a type: no filter asks for one. */
    Optional<String> filter(String key) {
        Optional<Term> term = switch (by) {
            case TYPE -> Optional.empty();
            case CURRENCY -> Optional.of(Term.equal(Field.CURRENCY, key));
            case BANK -> Optional.of(Term.equal(Field.ENTITY, key));
        };
        return term.map(one -> FilterPrinter.print(one, Language.of(ui.messages().locale())));
    }
}
