package app.saddlebag.insight.link;

import app.saddlebag.filter.Folding;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What two texts have to do with one another. */
final class Texts {

    private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST = 4;
    /** Digits that no other number in a text has by chance. */
    private static final int SHORTEST_NUMBER = 12;
    /** As much of a number, for what was cut: an IBAN begins with its bank and branch, which others have too. */
    private static final int SHORTEST_CUT = 16;

    /** Said of any movement, so that sharing them says nothing. */
    private static final Set<String> COMMON = Set.of("compra", "compras", "tarj", "tarjeta", "targeta", "pago", "pagament", "recibo",
            "rebut", "adeudo", "abono", "card", "carte", "purchase", "achat", "karte", "kauf", "zahlung", "payment", "cargo",
            "anulacion", "devolucion", "refund", "from", "para", "transferencia", "transfer", "cuenta", "account", "debit", "debito");

    /** Said of money that is moved, in the languages of the banks. */
    private static final Set<String> MOVING = Set.of("transferencia", "transferencies", "transf", "traspaso", "traspas", "transfer",
            "uberweisung", "umbuchung", "virement", "vir", "giro", "bonifico", "sepa", "overboeking", "payment", "gutschrift");

    /** After these stands whom or what money goes to or comes from. */
    private static final Set<String> TOWARDS = Set.of("a", "al", "de", "del", "para", "por", "from", "to", "by", "an", "von", "fur",
            "pour", "da", "di", "per", "van", "naar");

    /** What stands there without naming anybody. */
    private static final Set<String> NOBODY = Set.of("la", "el", "los", "las", "mi", "mis", "su", "sus", "tu", "the", "my", "your", "own",
            "le", "les", "mon", "votre", "mein", "meine", "meinem", "dem", "der", "die", "favor", "cuenta", "cuentas", "account", "compte",
            "conto", "konto", "rekening", "girokonto", "sparkonto", "tagesgeld", "ahorro", "ahorros", "savings", "estalvi", "epargne",
            "spaarrekening", "corriente", "current", "fondos", "funds", "dinero", "money", "saldo", "otra", "otro", "another", "banco",
            "bank", "banque", "entidad", "propia", "titular");

    /** What an account is called for what it is used for: only beside a word for account, for a salary is paid “de nómina”. */
    private static final Set<String> ACCOUNT = Set.of("cuenta", "cta", "account", "compte", "conto", "konto");
    private static final Set<String> NICKNAME = Set.of("nomina", "comun", "conjunta", "compartida", "principal", "personal", "casa", "gastos",
            "comuna", "compartit", "joint", "shared", "main", "salary", "payroll", "household", "bills", "commun", "gemeinsam");

    /** Said of what a bank keeps for its service. */
    private static final Set<String> FEE = Set.of("comision", "comisiones", "comissio", "comissions", "gastos", "fee", "fees", "commission",
            "charge", "charges", "frais", "gebuhr", "gebuhren", "entgelt", "commissione", "commissioni", "spese", "kosten");

    /** Said of a card's month that is paid. */
    private static final Set<String> SETTLING = Set.of("liquidacion", "liquidacio", "liquidacao", "releve", "abrechnung",
            "kartenabrechnung", "kreditkartenabrechnung", "settlement");

    private Texts() {
    }

    static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        if (text != null) {
            for (String word : BREAK.split(Folding.fold(text))) {
                if (word.length() >= SHORTEST) {
                    words.add(word);
                }
            }
        }
        return words;
    }

    /** Whether both say a word that is not said of everything. */
    static boolean share(String some, String other) {
        Set<String> words = words(some);
        words.retainAll(words(other));
        words.removeAll(COMMON);
        words.removeIf(word -> word.chars().allMatch(Character::isDigit));
        return !words.isEmpty();
    }

    /** Whether a text names something: says all of its name, or its code. Both nullable. */
    static boolean names(String text, String name) {
        return text != null && name != null && name.strip().length() >= SHORTEST
                && Folding.fold(text).contains(Folding.fold(name.strip()));
    }

    /**
     * Whether a text says an account's number, in groups or not, or as much of it as found room at the text's end. Both nullable.
     */
    static boolean says(String text, String number) {
        if (text == null || number == null || number.length() < SHORTEST_NUMBER) {
            return false;
        }
        String digits = BREAK.matcher(Folding.fold(number)).replaceAll("");
        String said = BREAK.matcher(Folding.fold(text)).replaceAll("");
        if (digits.length() < SHORTEST_NUMBER || said.contains(digits)) {
            return digits.length() >= SHORTEST_NUMBER;
        }
        if (digits.length() < SHORTEST_CUT) {
            return false;
        }
        int begin = said.lastIndexOf(digits.substring(0, SHORTEST_CUT));
        return begin >= 0 && digits.startsWith(said.substring(begin));
    }

    /** Whether a text says that a card's month is paid. */
    static boolean settles(String text) {
        return words(text).stream().anyMatch(SETTLING::contains);
    }

    /** Whether a text says that a bank kept something for itself. */
    static boolean speaksOfFee(String text) {
        return text != null && Arrays.stream(BREAK.split(Folding.fold(text))).anyMatch(FEE::contains);
    }

    /** Whether a text goes on to say whom or what the money is for or from: “transferencia a Pepe”, “transferencia de nómina”. */
    static boolean namesSomebody(String text) {
        boolean towards = false;
        String[] words = BREAK.split(Folding.fold(text));
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            boolean nickname = NICKNAME.contains(word)
                    && (i > 0 && ACCOUNT.contains(words[i - 1]) || i + 1 < words.length && ACCOUNT.contains(words[i + 1]));
            if (TOWARDS.contains(word)) {
                towards = true;
            } else if (towards && !nickname && !NOBODY.contains(word) && !MOVING.contains(word)) {
                if (!word.chars().allMatch(Character::isDigit)) { // a date, a number
                    return true;
                }
                towards = false;
            }
        }
        return false;
    }

    /** Whether a text speaks of moving money. */
    static boolean moves(String text) {
        return text != null && Arrays.stream(BREAK.split(Folding.fold(text).toLowerCase(Locale.ROOT))).anyMatch(MOVING::contains);
    }
}
