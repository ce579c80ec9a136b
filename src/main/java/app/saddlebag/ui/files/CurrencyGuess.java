package app.saddlebag.ui.files;

import app.saddlebag.exchange.statement.StatementAccount;
import app.saddlebag.profile.FileLook;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The currency that a file's amounts are probably of where it says none: that of the country of its account, else that of all
 * accounts that are here. It is shown to the person before anything is taken in, who may know better.
 */
final class CurrencyGuess {

    private CurrencyGuess() {
    }

    /**
     * Empty where the file says its currency, or nothing speaks for one.
     *
     * @param here currencies of accounts that are here; null ones are left out
     */
    static Optional<String> of(FileLook look, Collection<String> here) {
        if (look.problem() != null || look.statements().stream().noneMatch(part -> part.currency() == null)) {
            return Optional.empty();
        }
        List<String> ofCountries = look.statements().stream().filter(part -> part.currency() == null)
                .flatMap(part -> ofCountry(part.statement().account()).stream()).distinct().toList();
        List<String> ofAccounts = here.stream().filter(currency -> currency != null).distinct().toList();
        return Stream.of(ofCountries, ofAccounts).filter(currencies -> !currencies.isEmpty()).findFirst()
                .filter(currencies -> currencies.size() == 1).map(List::getFirst);
    }

    private static Optional<String> ofCountry(StatementAccount account) {
        if (account.iban() == null || account.iban().length() < 2) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Currency.getInstance(Locale.of("", account.iban().substring(0, 2)))).map(Currency::getCurrencyCode);
        } catch (IllegalArgumentException noCountry) {
            return Optional.empty();
        }
    }
}
