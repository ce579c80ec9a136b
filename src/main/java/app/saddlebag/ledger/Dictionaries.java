package app.saddlebag.ledger;

import app.saddlebag.model.Overlay;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;

/** The dictionaries of one ledger and of all snapshots that follow from it. */
final class Dictionaries {

    /** Where a row belongs. Ids are a connection's own. Product and portfolio are nullable. */
    record Place(long connectionId, ProductKind kind, String productId, String portfolioId) {
    }

    final Dictionary<Place> places = new Dictionary<>();
    final Dictionary<String> shops = new Dictionary<>();
    /** The bank's and the person's own. */
    final Dictionary<String> categories = new Dictionary<>();
    final Dictionary<String> currencies = new Dictionary<>();
    final Dictionary<String> productTexts = new Dictionary<>();
    final Dictionary<String> cards = new Dictionary<>();
    final Dictionary<String> entities = new Dictionary<>();
    final Dictionary<Transaction.Transfer> transfers = new Dictionary<>();
    final Dictionary<Transaction.Trade> trades = new Dictionary<>();
    final Dictionary<String> types = new Dictionary<>();
    final Dictionary<String> flanksCategories = new Dictionary<>();
    /** Code 0 is {@link Overlay#NONE}. */
    final Dictionary<Overlay> overlays = new Dictionary<>();

    Overlay overlay(int code) {
        return code == 0 ? Overlay.NONE : overlays.value(code);
    }

    int code(Overlay overlay) {
        return overlay.equals(Overlay.NONE) ? 0 : overlays.code(overlay);
    }
}
