package app.saddlebag.ui.overview;

import app.saddlebag.ui.kit.Pills;
import app.saddlebag.ui.kit.Pills.Pill;
import app.saddlebag.ui.kit.Ui;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** In which currency figures are shown; others are never added to it. */
final class CurrencyChoice {

    private CurrencyChoice() {
    }

    /**
     * @param id         of the whole, and with the code of a currency of its button
     * @param name       of what is shown in it
     * @param currencies ISO 4217; null for what has none
     * @param chosen     told which instead
     */
    static Pills<String> of(Ui ui, String id, String name, List<String> currencies, String now, Consumer<String> chosen) {
        return new Pills<>(name, currencies.stream().map(currency -> {
            String words = currency == null ? ui.text("overview.currency.none") : currency;
            return new Pill<>(currency, id + "-" + Objects.requireNonNullElse(currency, "none"), words, ui.text("overview.currency", words));
        }).toList(), now, chosen);
    }
}
