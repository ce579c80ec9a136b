package app.saddlebag.ui.transactions.rules;

import app.saddlebag.filter.Categories;
import app.saddlebag.insight.merchant.MerchantText;
import app.saddlebag.model.Batch;
import app.saddlebag.profile.Edit;
import app.saddlebag.profile.MerchantOffer;
import app.saddlebag.profile.MerchantOffers;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.kit.Notices;
import app.saddlebag.ui.transactions.inspect.EditModel;
import app.saddlebag.ui.transactions.search.Latest;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Offers to give all of a merchant the category that a few of its rows got by hand, once for each merchant while the page is there:
 * who goes from row to row is not asked at each of them. JavaFX thread only; the work is the worker's.
 */
public final class OfferModel implements EditModel.Hearing {

    /**
     * What is offered.
     *
     * @param category as the person reads it
     */
    public record Shown(MerchantOffer offer, String category) {
    }

    private record Found(MerchantOffer offer, Categories tree) {
    }

    private final Messages messages;
    private final Background background;
    private final RuleDesk desk;
    private final EditModel edits;
    private final Notices notices;
    private final Consumer<Throwable> failed;
    private final Latest looking;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    /** Merchants about which was asked; each by what its writings have in common. */
    private final Set<String> asked = new HashSet<>();

    /** @param failed tells the person of a failure */
    public OfferModel(Messages messages, Background background, RuleDesk desk, EditModel edits, Notices notices,
                      Consumer<Throwable> failed) {
        this.messages = messages;
        this.background = background;
        this.desk = desk;
        this.edits = edits;
        this.notices = notices;
        this.failed = failed;
        looking = new Latest(background);
        edits.tellOf(this);
    }

    /** What is offered; null for nothing. */
    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    @Override
    public void edited(Edit edit, long[] rowIds, Batch batch) {
        Optional<String> category = category(edit);
        if (category.isPresent() && batch.id() != 0 && rowIds.length <= MerchantOffers.FEW) {
            looking.run(cancellation -> desk.offers().after(rowIds, category.get(), cancellation)
                    .map(offer -> new Found(offer, desk.tree())), found -> found.ifPresent(this::offer), failed);
        }
    }

    /** The one it was about may be among what is undone. */
    @Override
    public void undone() {
        looking.cancel();
        Shown was = shown.get();
        shown.set(null);
        if (was != null) {
            asked.remove(key(was.offer()));
        }
    }

    /** The category that rows have then; empty where it sets none. */
    private static Optional<String> category(Edit edit) {
        return switch (edit) {
            case Edit.Category(String name) -> Optional.ofNullable(name);
            case Edit.Several several -> several.edits().stream().map(OfferModel::category).flatMap(Optional::stream).findFirst();
            case Edit.Note _, Edit.NoteLine _, Edit.Tags _, Edit.Hidden _ -> Optional.empty();
        };
    }

    private void offer(Found found) {
        MerchantOffer offer = found.offer();
        boolean same = shown.get() != null && key(shown.get().offer()).equals(key(offer));
        if (same && offer.others() == 0) {
            shown.set(null);
        } else if (offer.others() > 0 && (same | asked.add(key(offer)))) {
            shown.set(new Shown(offer, found.tree().name(offer.category())));
        }
    }

    private static String key(MerchantOffer offer) {
        return MerchantText.key(offer.merchant());
    }

    /** Gives the others the category, as one change that can be taken back; what was set by hand meanwhile stays. */
    void accept() {
        take().ifPresent(offer -> edits.edit(offer.others(), cancellation -> desk.offers().others(offer, cancellation),
                _ -> new Edit.Category(offer.category())));
    }

    /** Takes what is offered off the screen: it is answered, or not wanted now. */
    Optional<MerchantOffer> take() {
        Shown was = shown.get();
        shown.set(null);
        return Optional.ofNullable(was).map(Shown::offer);
    }

    /** Never asks about this merchant again, unless the person takes that back. */
    void decline() {
        take().ifPresent(offer -> background.write(() -> {
            desk.offers().decline(offer.merchant());
            return offer;
        }, declined -> {
            asked.remove(key(declined)); // it holds until the person takes it back, and no longer
            notices.tell(messages.get("rules.offer.declined", declined.merchant()), messages.get("rules.list.undo"),
                    () -> askAgain(declined.merchant()));
        }, failed));
    }

    private void askAgain(String merchant) {
        background.write(() -> {
            desk.offers().askAgain(merchant);
            return merchant;
        }, again -> notices.tell(messages.get("rules.offer.asked-again", again)), failed);
    }

    /** Nothing is offered any more. */
    public void close() {
        looking.cancel();
        take();
    }
}
