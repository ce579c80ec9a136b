package app.saddlebag.profile;

import app.saddlebag.filter.Categories;
import app.saddlebag.insight.merchant.MerchantRows;
import app.saddlebag.insight.merchant.MerchantText;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.RowCursor;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.model.ProblemException;
import app.saddlebag.store.Hands;
import app.saddlebag.store.Overlays;
import app.saddlebag.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What may be wanted for every row of a merchant once a few of them got a category by hand: the same for the others. It is offered,
 * never done by itself; what was decided by hand on other rows stays. A merchant about which the person does not want to be asked is
 * remembered, sealed with the profile's settings. Reads the disk and every row: worker only. Safe to share between threads.
 */
public final class MerchantOffers {

    /** Who gives more rows than these a category at once has chosen them on purpose, and left the others out. */
    public static final int FEW = 10;

    private static final String KEY = "merchants-declined";
    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Store store;
    private final LedgerSource ledger;

    private record Kept(int version, List<String> merchants) {
    }

    MerchantOffers(Store store, LedgerSource ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    /**
     * What is to be offered now that some rows got a category by hand.
     *
     * @param rowIds   local numbers of these rows
     * @param category what they got
     * @return empty where they are many, name no merchant, or several, or one about which the person does not want to be asked
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public Optional<MerchantOffer> after(long[] rowIds, String category, SearchCancellation cancellation) {
        if (rowIds.length > FEW) {
            return Optional.empty();
        }
        Ledger rows = ledger.snapshot();
        return MerchantRows.of(rows, rowIds, cancellation).filter(of -> !isDeclined(of.merchant())).map(of -> new MerchantOffer(
                of.merchant(), category, LongStream.of(rowIds).boxed().toList(), others(rows, of, category).length));
    }

    /**
     * The rows to which doing it gives the category, as they are now: those that were given another by hand since are not among them.
     *
     * @return local numbers; none where what was offered does not hold any more
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public long[] others(MerchantOffer offer, SearchCancellation cancellation) {
        Ledger rows = ledger.snapshot();
        long[] edited = offer.edited().stream().mapToLong(Long::longValue).toArray();
        return MerchantRows.of(rows, edited, cancellation).map(of -> others(rows, of, offer.category())).orElse(new long[0]);
    }

    private long[] others(Ledger rows, MerchantRows of, String category) {
        Overlays.Book overlays = store.overlays().all();
        Hands hands = store.journal().hands();
        Categories tree = rows.categories();
        String wanted = tree.name(category);
        RowCursor cursor = rows.cursor();
        return of.positions().stream().filter(position -> {
            RowCursor row = cursor.at(position);
            // Two words may be one category; and what a bank tells may be what is wanted.
            return (row.category() == 0 || !tree.name(row.category(row.category())).equals(wanted))
                    && !hands.of(row.id(), overlays.get(row.id())).category();
        }).mapToLong(position -> cursor.at(position).id()).toArray();
    }

    /** Merchants about which the person does not want to be asked, as they were shown. */
    public List<String> declined() {
        return store.settings().get(KEY).map(MerchantOffers::parse).orElse(List.of());
    }

    /** From now on nothing is offered for this merchant. */
    public void decline(String merchant) {
        store.write(() -> {
            if (!isDeclined(merchant)) {
                List<String> more = new ArrayList<>(declined());
                more.add(merchant);
                put(more);
            }
        });
    }

    /** The person may be asked about this merchant again. */
    public void askAgain(String merchant) {
        store.write(() -> put(declined().stream().filter(one -> !same(one, merchant)).toList()));
    }

    private boolean isDeclined(String merchant) {
        return declined().stream().anyMatch(one -> same(one, merchant));
    }

    /** However they are written: a later row may be the first to be read, and write it otherwise. */
    private static boolean same(String one, String other) {
        return MerchantText.key(one).equals(MerchantText.key(other));
    }

    private void put(List<String> merchants) {
        store.settings().put(KEY, JSON.writeValueAsString(new Kept(VERSION, merchants)));
    }

    private static List<String> parse(String json) {
        try {
            if (JSON.readTree(json).path("version").asInt() > VERSION) {
                throw new ProblemException("offer.newer");
            }
            return JSON.readValue(json, Kept.class).merchants();
        } catch (JacksonException damaged) {
            throw new ProblemException("offer.unreadable", damaged);
        }
    }
}
