package app.saddlebag.insight.link;

import app.saddlebag.filter.Folding;
import app.saddlebag.insight.Bearing;
import app.saddlebag.ledger.RowCursor;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKey;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.model.Transaction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the person has, as rows name it: by the numbers and names of places, cards and counterparties. */
final class Belongings {

    /** A number that is nobody's we know. */
    static final int STRANGER = -1;

    private final RowCursor rows;
    private final Map<ProductKey, StoredProduct> products = new HashMap<>();
    private final Map<String, Integer> ibans = new HashMap<>();
    private final Set<String> holders = new HashSet<>();
    /** By place. */
    private final StoredProduct[] byPlace;
    private final int[] accounts;
    /** By transfer: the account it says the money left, and the one it went to. */
    private final int[] payers;
    private final int[] beneficiaries;
    private final boolean[] betweenHolders;
    private final Map<Long, List<Integer>> cardPlaces = new HashMap<>();

    Belongings(RowCursor rows, Collection<StoredProduct> all) {
        this(rows, all, null);
    }

    /**
     * @param before what is known of an earlier snapshot, of the same products; null for nothing. Transfers are read once: a year's
     *               are many
     */
    Belongings(RowCursor rows, Collection<StoredProduct> all, Belongings before) {
        this.rows = rows;
        for (StoredProduct stored : all) {
            products.put(stored.key(), stored);
            stored.product().owners().forEach(owner -> holders.add(Folding.fold(owner)));
            if (stored.product() instanceof Product.Account account && account.iban() != null && !account.iban().isBlank()) {
                ibans.putIfAbsent(plain(account.iban()), ibans.size() + 1);
            }
        }
        byPlace = new StoredProduct[rows.places()];
        accounts = new int[rows.places()];
        for (int place = 1; place < byPlace.length; place++) {
            StoredProduct stored = products.get(rows.product(place));
            byPlace[place] = stored;
            accounts[place] = stored == null ? -place - 1 : account(stored, place);
        }
        int known = before == null ? 1 : before.payers.length;
        payers = before == null ? new int[rows.transfers()] : Arrays.copyOf(before.payers, rows.transfers());
        beneficiaries = before == null ? new int[rows.transfers()] : Arrays.copyOf(before.beneficiaries, rows.transfers());
        betweenHolders = before == null ? new boolean[rows.transfers()] : Arrays.copyOf(before.betweenHolders, rows.transfers());
        for (int code = known; code < payers.length; code++) {
            Transaction.Transfer transfer = rows.transfer(code);
            payers[code] = number(transfer.payerIban());
            beneficiaries[code] = number(transfer.beneficiaryIban());
            betweenHolders[code] = isHolder(transfer.payer()) && isHolder(transfer.beneficiary());
        }
    }

    /**
     * Whether the rows of these products would be understood as those of others are: all that is asked here is the same of both.
     * What a product is worth is not, and changes with each sync.
     */
    static boolean areAlike(Collection<StoredProduct> some, Collection<StoredProduct> others) {
        return some.stream().map(Belongings::nature).toList().equals(others.stream().map(Belongings::nature).toList());
    }

    private static List<Object> nature(StoredProduct stored) {
        Product product = stored.product();
        return Arrays.asList(stored.key(), product.entity(), product.number(), product.title(), product.owners(), switch (product) {
            case Product.Account _ -> List.of();
            case Product.Card card -> Arrays.asList(card.alias(), card.type());
            case Product.Portfolio portfolio -> portfolio.cashAccountIbans();
            case Product.Investment position -> Arrays.asList(position.name(), position.symbol(), position.portfolioId());
            case Product.Liability debt -> Arrays.asList(debt.alias(), debt.type(), debt.interestRate());
        });
    }

    /** Whether rows lie on a card that told nothing before: then a number may mean another card than it did. */
    boolean knowsMoreCardsThan(Belongings before) {
        for (int place = before.byPlace.length; place < byPlace.length; place++) {
            if (kind(place) == ProductKind.CARD) {
                return true;
            }
        }
        return false;
    }

    /** Two log-ins' sightings of an account are one account here; what has no number of its own is one by itself. */
    private int account(StoredProduct stored, int place) {
        return stored.product() instanceof Product.Account account && account.iban() != null
                ? ibans.getOrDefault(plain(account.iban()), -place - 1) : -place - 1;
    }

    private int number(String iban) {
        return iban == null || iban.isBlank() ? 0 : ibans.getOrDefault(plain(iban), STRANGER);
    }

    static String plain(String iban) {
        return iban.replace(" ", "").toUpperCase(Locale.ROOT);
    }

    ProductKind kind(int place) {
        return rows.product(place).kind();
    }

    /** Null where nobody has told of the product. */
    Product product(int place) {
        return byPlace[place] == null ? null : byPlace[place].product();
    }

    StoredProduct stored(int place) {
        return byPlace[place];
    }

    long connection(int place) {
        return rows.product(place).connectionId();
    }

    /** What is one account whoever tells of it: above 0 by its number, below −1 by its place. */
    int account(int place) {
        return accounts[place];
    }

    /** The account a row says the other side is: 0 when it does not say, {@link #STRANGER} when it is not the person's. */
    int counterpart(int transfer, boolean out, int place) {
        if (transfer == 0) {
            return 0;
        }
        int named = out ? beneficiaries[transfer] : payers[transfer];
        // A bank that gives but the account's own number says nothing of the other side.
        return named == accounts[place] ? 0 : named;
    }

    /** Whether a row names a payer and a beneficiary who are both holders of what is the person's. */
    boolean isBetweenHolders(int transfer) {
        return betweenHolders[transfer];
    }

    private boolean isHolder(String name) {
        return name != null && holders.contains(Folding.fold(name));
    }

    /**
     * Whether a row names somebody else as the other side than the row that may be it does: neither a holder, nor whom that one
     * names. A number would say more; this is for rows that give none.
     */
    boolean isOfAnother(int transfer, boolean out, int otherTransfer) {
        String named = party(transfer, out);
        return named != null && !holders.contains(named) && !named.equals(party(otherTransfer, out));
    }

    /** Who a row says has the other side, folded; null where it does not say. */
    private String party(int transfer, boolean out) {
        if (transfer == 0) {
            return null;
        }
        String name = out ? rows.transfer(transfer).beneficiary() : rows.transfer(transfer).payer();
        return name == null || name.isBlank() ? null : Folding.fold(name.strip());
    }

    /** Whether a card takes from its account at once, so that nothing is ever settled. */
    boolean isDebitCard(int place) {
        return product(place) instanceof Product.Card card && Bearing.usual(card) == Bearing.NOTHING;
    }

    /** Both of whom a row names, folded. */
    String parties(int transfer) {
        return Folding.fold(rows.transfer(transfer).payer() + "\n" + rows.transfer(transfer).beneficiary());
    }

    /** Names of whoever holds anything, folded. */
    Set<String> holders() {
        return holders;
    }

    /** Whether the card a row on an account bears is the card at another place. */
    boolean isCard(int cardPlace, int card, int accountPlace) {
        return card != 0 && cardPlaces.computeIfAbsent((long) card << 32 | accountPlace,
                key -> cards(rows.card(card), accountPlace)).contains(cardPlace);
    }

    /** Those at the log-in itself, else the one that is alone in bearing the number: four digits are soon the same twice. */
    private List<Integer> cards(String number, int accountPlace) {
        List<Integer> here = new ArrayList<>();
        List<Integer> elsewhere = new ArrayList<>();
        for (int place = 1; place < byPlace.length; place++) {
            if (product(place) instanceof Product.Card card && card.pan() != null && agree(card.pan(), number)) {
                (connection(place) == connection(accountPlace) ? here : elsewhere).add(place);
            }
        }
        return !here.isEmpty() ? here : elsewhere.size() == 1 ? elsewhere : List.of();
    }

    /** Whether two masked numbers show the same last digits, four at least, and differ in none that both show. */
    static boolean agree(String some, String other) {
        int shown = 0;
        int a = some.length();
        int b = other.length();
        while (true) {
            a = before(some, a);
            b = before(other, b);
            if (a < 0 || b < 0) {
                return shown >= 4;
            }
            char one = some.charAt(a);
            char two = other.charAt(b);
            if (Character.isDigit(one) && Character.isDigit(two)) {
                if (one != two) {
                    return false;
                }
                shown++;
            } else if (shown < 4) {
                return false;
            }
        }
    }

    private static int before(String number, int end) {
        int at = end - 1;
        while (at >= 0 && (number.charAt(at) == ' ' || number.charAt(at) == '-')) {
            at--;
        }
        return at;
    }

    /** Whether the portfolio that a position's rows lie in names the account at another place as its cash account. */
    boolean isCashAccount(int accountPlace, int position) {
        String portfolioId = rows.portfolioId(position);
        if (accounts[accountPlace] <= 0 || portfolioId == null) {
            return false;
        }
        StoredProduct portfolio = products.get(new ProductKey(connection(position), ProductKind.PORTFOLIO, portfolioId));
        return portfolio != null && portfolio.product() instanceof Product.Portfolio of
                && of.cashAccountIbans().stream().anyMatch(iban -> number(iban) == accounts[accountPlace]);
    }
}
