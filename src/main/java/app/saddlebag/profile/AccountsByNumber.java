package app.saddlebag.profile;

import app.saddlebag.exchange.statement.StatementAccount;
import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The accounts that are here, to be recognised by what a file says of one; read once, asked for each of a file's statements. Immutable. */
final class AccountsByNumber {

    /** Of a number's end, so many digits tell an account from others: a national number is the end of its IBAN. */
    private static final int TELLING_DIGITS = 10;

    private final long files;
    /** By the end of their numbers, or all of short ones. */
    private final Map<String, List<StoredProduct>> byEnd = new HashMap<>();

    /** @param files the source of accounts from files */
    AccountsByNumber(List<StoredProduct> here, long files) {
        this.files = files;
        for (StoredProduct stored : here) {
            if (stored.product() instanceof Product.Account account && !plain(account.iban()).isEmpty()) {
                byEnd.computeIfAbsent(end(plain(account.iban())), _ -> new ArrayList<>()).add(stored);
            }
        }
    }

    /** The account that a file speaks of, a bank's before one of files; empty where none here is it, or the file does not say. */
    Optional<StoredProduct> recognise(StatementAccount told, String currency) {
        Set<StoredProduct> alike = new LinkedHashSet<>();
        for (String number : new String[] {plain(told.iban()), plain(told.number())}) {
            byEnd.getOrDefault(end(number), List.of()).stream().filter(stored -> {
                Product.Account account = (Product.Account) stored.product();
                return isSame(plain(account.iban()), told) && (currency == null || account.currency() == null || account.currency().equals(currency));
            }).forEach(alike::add);
        }
        return alike.stream().filter(stored -> stored.connectionId() != files).findFirst().or(() -> alike.stream().findFirst());
    }

    private static boolean isSame(String here, StatementAccount told) {
        String iban = plain(told.iban());
        String number = plain(told.number());
        return here.equals(iban) || here.equals(number) || number.length() >= TELLING_DIGITS && here.endsWith(number)
                || iban.length() >= TELLING_DIGITS && iban.endsWith(here) && here.length() >= TELLING_DIGITS;
    }

    private static String end(String number) {
        return number.substring(Math.max(0, number.length() - TELLING_DIGITS));
    }

    /** Without what groups its digits; empty for null. */
    static String plain(String number) {
        return number == null ? "" : number.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT);
    }
}
