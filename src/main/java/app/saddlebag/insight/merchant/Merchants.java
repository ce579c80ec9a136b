package app.saddlebag.insight.merchant;

import app.saddlebag.ledger.RowCursor;
import app.saddlebag.model.Transaction.Transfer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Names whom rows went to or came from: the shop where the bank tells one, else the other side of a transfer, else what
 * {@link MerchantText} finds in the text. However a name is written, it is written as on the first row that bears it. Remembers
 * what it found, for the rows of one ledger and of those that follow from it; belongs to one thread.
 */
public final class Merchants {

    private static final int MOST_TEXTS = 1 << 14;

    private final Map<Integer, Optional<String>> byShop = new HashMap<>();
    private final Map<Integer, Optional<String>> byTransfer = new HashMap<>();
    /** Texts come again and again, mostly soon. */
    private final Map<String, Optional<String>> byText = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<String>> eldest) {
            return size() > MOST_TEXTS;
        }
    };
    private final Map<String, String> written = new HashMap<>();

    /** @return null where nothing tells */
    public String of(RowCursor row) {
        Optional<String> found = row.shop() != 0 ? byShop.computeIfAbsent(row.shop(), shop -> named(row.shop(shop))) : Optional.empty();
        if (found.isEmpty() && row.transfer() != 0) {
            // Which of the two sides is the other one goes with the sign.
            boolean in = row.hasUnits() && row.units() > 0;
            found = byTransfer.computeIfAbsent(in ? row.transfer() : -row.transfer(), _ -> named(other(row.transfer(row.transfer()), in)));
        }
        if (found.isEmpty()) {
            String text = row.description();
            found = text == null ? Optional.empty() : byText.computeIfAbsent(withoutReferences(text), this::named);
        }
        return found.orElse(null);
    }

    /** Long numbers belong to no name, and are all that differs between many texts: with other digits they are one text. */
    static String withoutReferences(String text) {
        char[] letters = null;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                continue;
            }
            if (i - start > MerchantText.LONGEST_NUMBER_IN_A_NAME) {
                letters = letters == null ? text.toCharArray() : letters;
                Arrays.fill(letters, start, i, '9');
            }
            start = i + 1;
        }
        return letters == null ? text : new String(letters);
    }

    private static String other(Transfer transfer, boolean in) {
        return in ? transfer.payer() : transfer.beneficiary();
    }

    private Optional<String> named(String text) {
        return Optional.ofNullable(MerchantText.of(text)).map(name -> written.computeIfAbsent(MerchantText.key(name), _ -> name));
    }
}
