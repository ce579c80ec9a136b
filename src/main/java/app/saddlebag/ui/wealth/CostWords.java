package app.saddlebag.ui.wealth;

import app.saddlebag.insight.CostBasis;
import app.saddlebag.insight.CostBasis.Why;
import app.saddlebag.model.Product;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.wealth.WealthData.At;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where the cost of positions comes from, and why some have none. */
record CostWords(Ui ui, Map<Long, CostBasis> costs) {

    /** ISO 4217 for “no currency”: a number of units is written with just the decimals it has. */
    private static final String NO_CURRENCY = "XXX";

    /** Sentences to stand below a table of them; one of each kind, however many positions it is true of. */
    List<String> below(List<At<Product.Investment>> positions) {
        Map<Why, List<String>> reasons = new EnumMap<>(Why.class);
        int known = 0;
        for (At<Product.Investment> at : positions) {
            switch (costs.get(at.stored().id())) {
                case CostBasis.Known _ -> known++;
                case CostBasis.Unknown unknown when unknown.why() == Why.CASH -> { }
                case CostBasis.Unknown unknown -> reasons.computeIfAbsent(unknown.why(), _ -> new ArrayList<>()).add(at.stored().title());
                case null -> { }
            }
        }
        List<String> words = new ArrayList<>();
        if (known > 0) {
            words.add(ui.text("wealth.cost.about"));
        }
        boolean alike = known == 0 && reasons.size() == 1;
        reasons.forEach((why, names) -> words.add(alike ? ui.text("wealth.cost.none-at-all", reason(why))
                : ui.text("wealth.cost.none", String.join(", ", names), reason(why))));
        return words;
    }

    /** How a known cost is known, for who asks at the figure. */
    String known(CostBasis.Known cost) {
        return ui.text("wealth.cost.from", cost.movements(), ui.formats().day(cost.since()));
    }

    String reason(CostBasis.Unknown unknown, Product.Investment position) {
        return unknown.why() == Why.NOT_ALL && unknown.units() != null
                ? ui.text("wealth.cost.some", units(unknown.units()), units(position.units()))
                : reason(unknown.why());
    }

    private String reason(Why why) {
        return ui.text("wealth.cost.why." + why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    String units(BigDecimal units) {
        return ui.formats().amount(units, NO_CURRENCY);
    }
}
