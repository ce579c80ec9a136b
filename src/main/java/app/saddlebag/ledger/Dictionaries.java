package app.saddlebag.ledger;

import app.saddlebag.model.Overlay;
import app.saddlebag.model.ProductKey;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;

/** The dictionaries of one ledger and of all snapshots that follow from it. */
final class Dictionaries {

    /** On what a row lies. The portfolio's id is nullable, as the product's is. */
    record Place(ProductKey product, String portfolioId) {

        long connectionId() {
            return product.connectionId();
        }

        ProductKind kind() {
            return product.kind();
        }

        /** Of the product of a kind that the row lies on; null when it lies on none. */
        String id(ProductKind wanted) {
            return wanted == ProductKind.PORTFOLIO ? portfolioId : wanted == kind() ? product.id() : null;
        }
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
