package app.saddlebag.ui.product;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Term;
import app.saddlebag.filter.text.FilterPrinter;
import app.saddlebag.filter.text.Language;
import app.saddlebag.insight.BalanceSeries;
import app.saddlebag.insight.Bearing;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.AccountDeeds;
import app.saddlebag.profile.AccountDeeds.Merging;
import app.saddlebag.profile.BankRecords;
import app.saddlebag.profile.Bearings;
import app.saddlebag.profile.ProductDetails;
import app.saddlebag.profile.ProductHistories;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.kit.Notices;
import app.saddlebag.ui.page.PageData;
import app.saddlebag.ui.transactions.edit.ProductTerm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Reads one product in full. */
public final class ProductModel {

    private final PageData<InFull> reading;
    private final Language language;
    private final Bearings bearings;
    private final Background background;
    private final Runnable changed;
    private final Messages messages;
    private final AccountDeeds deeds;

    private static final int LATEST = 5;

    /**
     * @param history its balance day by day, as it counts for the person
     * @param latest  what moved last on it, the latest first
     * @param candidates accounts of banks that it may be, where it is an account from files; empty for everything else
     */
    record InFull(ProductDetails details, BalanceSeries history, List<LedgerRow> latest, List<StoredProduct> candidates) {
    }

    /**
     * @param productId local number
     * @param bearings  where what the person says of it is kept
     * @param deeds     what the person does with accounts from files
     * @param changed   told when that changed what is worth how much
     */
    public ProductModel(BankRecords records, ProductHistories histories, long productId, Bearings bearings, AccountDeeds deeds,
                        Background background, Messages messages, Runnable changed) {
        this.bearings = bearings;
        this.deeds = deeds;
        this.background = background;
        this.changed = changed;
        this.messages = messages;
        this.reading = new PageData<>(() -> read(records, histories, deeds, productId), background, messages);
        this.language = Language.of(messages.locale());
    }

    PageData<InFull> reading() {
        return reading;
    }

    private static InFull read(BankRecords records, ProductHistories histories, AccountDeeds deeds, long productId) {
        ProductDetails details = records.details(productId);
        return new InFull(details, histories.counted(details.stored(), details.worths(), records.today()),
                histories.latest(details.stored(), LATEST), isOfFiles(details) && !details.stored().gone() ? deeds.candidates(details.stored()) : List.of());
    }

    /** Keeps what the person says the product's figure is to them; what is shown follows. */
    void say(ProductDetails details, Bearing bearing) {
        Optional<Bearing> said = bearing == Bearing.usual(details.product()) ? Optional.empty() : Optional.of(bearing);
        background.run(Executors.callable(() -> bearings.say(details.stored(), said)), done -> {
            reading.refresh();
            changed.run();
        }, reading::fail);
    }

    static boolean isOfFiles(ProductDetails details) {
        return details.connection().files() && details.product() instanceof Product.Account;
    }

    void close(ProductDetails details, Notices notices) {
        deed(() -> deeds.close(details.stored()), messages.get("accounts.closed", details.stored().title()), notices);
    }

    void reopen(ProductDetails details, Notices notices) {
        deed(() -> deeds.reopen(details.stored()), messages.get("accounts.reopened", details.stored().title()), notices);
    }

    /** Says what merging would do. */
    void look(ProductDetails details, StoredProduct bank, Consumer<Merging> done, Consumer<Throwable> failed) {
        background.run(() -> deeds.look(details.stored(), bank), done, failed);
    }

    void merge(ProductDetails details, StoredProduct bank, Notices notices) {
        deed(() -> deeds.merge(details.stored(), bank), messages.get("accounts.merged", details.stored().title(), bank.title()), notices);
    }

    /** Does it, shows it, and offers the way back. */
    private void deed(Callable<Batch> deed, String told, Notices notices) {
        background.write(deed, batch -> {
            reading.refresh();
            changed.run();
            notices.tell(told, messages.get("accounts.undo"), () -> background.write(() -> deeds.takeBack(batch), _ -> {
                reading.refresh();
                changed.run();
            }, failure -> notices.warn(messages.sentence(failure))));
        }, failure -> notices.warn(messages.sentence(failure)));
    }

    /** Whether the person can say what it held: nobody else does. */
    boolean sayable(ProductDetails details) {
        return isOfFiles(details) && !details.stored().gone() && details.product().currency() != null;
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
        background.write(() -> deeds.say(details.stored(), day, amount.get()), done -> {
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
