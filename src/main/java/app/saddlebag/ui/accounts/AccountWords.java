package app.saddlebag.ui.accounts;

import app.saddlebag.model.Money;
import app.saddlebag.profile.AccountList.Account;
import app.saddlebag.profile.AccountList.Head;
import app.saddlebag.profile.AccountList.Section;
import app.saddlebag.profile.ConnectionStatus;
import app.saddlebag.ui.kit.Ui;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said of an account, or of those that stand together, where it is heard or has no room to be seen. */
record AccountWords(Ui ui) {

    /** How many there are, what they come to, and what their connection needs. */
    String of(String key, Section section) {
        return joined(Stream.of(ui.text(key, section.title(), section.shown().size()), sums(section), care(status(section))));
    }

    /** As money; empty where no balance is told. */
    String balance(Account account) {
        BigDecimal balance = amount(account);
        return balance == null ? "" : ui.formats().money(balance, account.stored().product().currency());
    }

    /** Null where none is told. */
    static BigDecimal amount(Account account) {
        return account.worth().map(Money::amount).orElse(account.stored().product().balance());
    }

    /** Null for a group, which may lie across several. */
    static ConnectionStatus status(Section section) {
        return section.head() instanceof Head.Login(ConnectionStatus status) ? status : null;
    }

    /** @param status null needs nothing */
    String care(ConnectionStatus status) {
        return status != null && status.isBehind() ? ui.statusWords().whole(status) : "";
    }

    static String joined(Stream<String> parts) {
        return parts.filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }

    private String sums(Section section) {
        return section.sums().stream().map(sum -> ui.formats().money(sum.amount(), sum.currency())).collect(Collectors.joining(", "));
    }
}
