package app.saddlebag.ui.product;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Term;
import app.saddlebag.filter.text.FilterPrinter;
import app.saddlebag.filter.text.Language;
import app.saddlebag.insight.BalanceSeries;
import app.saddlebag.insight.Bearing;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.profile.BankRecords;
import app.saddlebag.profile.Bearings;
import app.saddlebag.profile.ProductDetails;
import app.saddlebag.profile.ProductHistories;
import app.saddlebag.profile.SaidBalances;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.page.PageData;
import app.saddlebag.ui.transactions.edit.ProductTerm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
/** Reads one product in full. */
public final class ProductModel {

    private final PageData<InFull> reading;
    private final Language language;
    private final Bearings bearings;
    private final Background background;
    private final Runnable changed;
    private final SaidBalances balances;

    private static final int LATEST = 5;

    /**
     * @param history its balance day by day, as it counts for the person
     * @param latest  what moved last on it, the latest first
     */
    record InFull(ProductDetails details, BalanceSeries history, List<LedgerRow> latest) {
    }

    /**
     * @param productId local number
     * @param bearings  where what the person says of it is kept
     * @param balances  where the balances are kept that the person says
     * @param changed   told when that changed what is worth how much
     */
    public ProductModel(BankRecords records, ProductHistories histories, long productId, Bearings bearings, SaidBalances balances,
                        Background background, Messages messages, Runnable changed) {
        this.bearings = bearings;
        this.balances = balances;
        this.background = background;
        this.changed = changed;
        this.reading = new PageData<>(() -> read(records, histories, productId), background, messages);
        this.language = Language.of(messages.locale());
    }

    PageData<InFull> reading() {
        return reading;
    }

    private static InFull read(BankRecords records, ProductHistories histories, long productId) {
        ProductDetails details = records.details(productId);
        return new InFull(details, histories.counted(details.stored(), details.worths(), records.today()),
                histories.latest(details.stored(), LATEST));
    }

    /** Keeps what the person says the product's figure is to them; what is shown follows. */
    void say(ProductDetails details, Bearing bearing) {
        Optional<Bearing> said = bearing == Bearing.usual(details.product()) ? Optional.empty() : Optional.of(bearing);
        background.run(Executors.callable(() -> bearings.say(details.stored(), said)), done -> {
            reading.refresh();
            changed.run();
        }, reading::fail);
    }

    /** Whether the person can say what it held: nobody else does. */
    boolean sayable(ProductDetails details) {
        return details.connection().files() && !details.stored().gone() && details.product().currency() != null;
    }

    /**
     * Keeps what it held at the end of a day; what is shown follows.
     *
     * @param typed an amount as people write it
     * @return whether it is one; nothing happens otherwise
     */
    boolean sayBalance(ProductDetails details, LocalDate day, String typed) {
        Optional<BigDecimal> amount = Amounts.read(typed);
        if (day == null || amount.isEmpty()) {
            return false;
        }
        background.write(() -> balances.say(details.stored(), day, amount.get()), done -> {
            reading.refresh();
            changed.run();
        }, reading::fail);
        return true;
    }

    /** Text of the filter that finds one row. */
    String rowFilter(LedgerRow row) {
        return FilterPrinter.print(Term.equal(Field.ID, row.transaction().id()), language);
    }

    /** Text of the filter that finds its transactions, in the person's own words. */
    String transactionsFilter(ProductDetails details) {
        return FilterPrinter.print(ProductTerm.of(details.ref(), details.refs()), language);
    }
}
