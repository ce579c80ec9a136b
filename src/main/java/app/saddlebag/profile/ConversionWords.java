package app.saddlebag.profile;

import app.saddlebag.insight.Conversion;
import app.saddlebag.model.Rate;
import app.saddlebag.text.Formats;
import app.saddlebag.text.Messages;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** Says by which rates of which days sums became one, and what is not in it. */
public record ConversionWords(Messages messages, Formats formats) {

    /** @param today the day that the rates should be of; an earlier one is said */
    public String of(Conversion conversion, LocalDate today) {
        StringBuilder words = new StringBuilder(messages.get("converted.rates",
                conversion.used().stream().map(this::rate).collect(Collectors.joining("; "))));
        if (conversion.used().stream().anyMatch(rate -> rate.day().isBefore(today))) {
            words.append(' ').append(messages.get("converted.earlier"));
        }
        if (!conversion.apart().isEmpty()) {
            words.append(' ').append(messages.get("converted.apart", conversion.apart().stream()
                    .map(money -> formats.money(money.amount(), money.currency())).collect(Collectors.joining(", "))));
        }
        return words.toString();
    }

    /** One rate, who says so, and of which day. */
    public String rate(Rate rate) {
        return messages.get("converted.rate", formats.rate(rate.perEuro()), rate.currency(),
                messages.get(switch (rate.origin()) {
                    case ECB -> "cli.rates.ecb";
                    case TYPED -> "cli.rates.typed";
                }), formats.day(rate.day()));
    }
}
