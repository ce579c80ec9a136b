package app.saddlebag.ui.overview;

import app.saddlebag.ui.kit.Ui;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** In which currency figures are shown; others are never added to it. */
final class CurrencyChoice extends Pills<String> {

    /**
     * @param id         of the whole, and with the code of a currency of its button
     * @param currencies ISO 4217; null for what has none
     * @param chosen     told which instead
     */
    CurrencyChoice(Ui ui, String id, List<String> currencies, String now, Consumer<String> chosen) {
        super(id, currencies.stream().map(currency -> new Pill<>(currency, Objects.requireNonNullElse(currency, "none"),
                currency == null ? ui.text("overview.currency.none") : currency,
                ui.text("overview.currency", currency == null ? ui.text("overview.currency.none") : currency))).toList(), now, chosen);
    }
}
