package app.saddlebag.ui.transactions.rules;

import app.saddlebag.filter.Categories;
import app.saddlebag.insight.merchant.Alike;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.profile.Edits;
import app.saddlebag.profile.MerchantOffers;
import app.saddlebag.profile.RuleBook;
import app.saddlebag.ui.transactions.bar.Vocabulary;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * What the screens of rules stand on. Whoever asks any of it reads the disk or all rows: worker only.
 *
 * @param book   the rules themselves
 * @param offers what may be wanted for all of a merchant
 * @param edits  undoes what they did
 * @param ledger all rows; blocks while they are read
 * @param words  of a ledger, for completion
 */
public record RuleDesk(RuleBook book, MerchantOffers offers, Edits edits, Supplier<Ledger> ledger,
                       BiFunction<Ledger, SearchCancellation, Vocabulary> words) {

    Vocabulary vocabulary(SearchCancellation cancellation) {
        return words.apply(ledger.get(), cancellation);
    }

    /** Which category the words of rows and rules mean. */
    Categories tree() {
        return ledger.get().categories();
    }

    /** What finds the rows of the merchant that some rows name; empty where they name none, or several. */
    Optional<Alike> alike(long[] rowIds, LocalDate today, SearchCancellation cancellation) {
        return Alike.of(ledger.get(), rowIds, today, cancellation);
    }
}
