package app.saddlebag.exchange.write;

import app.saddlebag.model.ProductKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a journal calls products and categories: by the five kinds of account that all three programs know. Belongs to one thread. */
final class JournalNames {

    static final String OPENING = "Equity:Opening";
    static final String GAINS = "Equity:Unrealised";
    static final String TRANSFERS = "Equity:Transfers";
    static final String FEES = "Expenses:Fees";

    private static final String INCOME = "Income";
    private static final String EXPENSES = "Expenses";

    private final Content content;
    private final JournalDialect dialect;
    private final Map<Integer, String> products = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    /** By category at the top: how many more rows brought money than took some. */
    private final Map<String, Integer> bringing = new HashMap<>();
    private final Map<String, String> used = new LinkedHashMap<>();
    /** Names of categories, made once for a million rows. */
    private final Map<List<String>, String> incomes = new HashMap<>();
    private final Map<List<String>, String> expenses = new HashMap<>();

    JournalNames(Content content, JournalDialect dialect) {
        this.content = content;
        this.dialect = dialect;
    }

    /** Which categories are income is seen from their rows: nobody says it of one that a person made. */
    void see(WrittenRow row) {
        if (!row.categories().isEmpty()) {
            bringing.merge(row.categories().getFirst(), row.fact().amount().signum(), Integer::sum);
        }
    }

    /** @param account place in the list */
    String product(int account) {
        String name = products.get(account);
        if (name == null) {
            name = free(made(account));
            products.put(account, name);
        }
        used.putIfAbsent(name, content.accounts().get(account).number());
        return name;
    }

    private String made(int account) {
        WrittenAccount product = content.accounts().get(account);
        if (product.within() >= 0) {
            String portfolio = products.computeIfAbsent(product.within(), place -> free(made(place)));
            return portfolio + ":" + dialect.part(product.title());
        }
        boolean debt = product.key().kind() == ProductKind.CARD || product.key().kind() == ProductKind.LIABILITY;
        String bank = product.bank() == null ? "" : ":" + dialect.part(product.bank());
        return (debt ? "Liabilities" : "Assets") + bank + ":" + dialect.part(product.title());
    }

    private String free(String wanted) {
        String name = wanted;
        for (int i = 2; !taken.add(name); i++) {
            name = wanted + "-" + i;
        }
        return name;
    }

    String category(WrittenRow row) {
        return category(row.categories(), row.fact().amount().signum());
    }

    /** @param sign of the money, which decides where nothing else does */
    String category(List<String> path, int sign) {
        boolean income = (path.isEmpty() ? sign : bringing.getOrDefault(path.getFirst(), sign)) > 0;
        return (income ? incomes : expenses).computeIfAbsent(path, _ -> used(made(path, income ? INCOME : EXPENSES)));
    }

    private String made(List<String> path, String root) {
        StringBuilder name = new StringBuilder(root);
        for (int i = 0; i < path.size(); i++) {
            String part = dialect.part(path.get(i));
            if (i > 0 || !part.equalsIgnoreCase(root) || path.size() == 1) {
                name.append(':').append(part);
            }
        }
        return path.isEmpty() ? root + ":Uncategorised" : name.toString();
    }

    String used(String name) {
        used.putIfAbsent(name, null);
        return name;
    }

    /** Everything named so far, with the number of what has one. */
    List<JournalDialect.Named> all() {
        return used.entrySet().stream().map(one -> new JournalDialect.Named(one.getKey(), one.getValue()))
                .sorted(java.util.Comparator.comparing(JournalDialect.Named::account)).toList();
    }
}
