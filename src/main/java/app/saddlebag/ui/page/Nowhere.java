package app.saddlebag.ui.page;

import app.saddlebag.model.Connection;
import app.saddlebag.model.StoredProduct;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/** Leads from a page that nobody sees, so that nothing is ever asked of it. */
public final class Nowhere implements Navigator {

    @Override
    public void go(Place place) {
        throw nobody();
    }

    @Override
    public void showTransactions(String filter) {
        throw nobody();
    }

    @Override
    public void showPairs() {
        throw nobody();
    }

    @Override
    public void showProduct(StoredProduct product) {
        throw nobody();
    }

    @Override
    public void help() {
        throw nobody();
    }

    @Override
    public void export() {
        throw nobody();
    }

    @Override
    public void connectBank() {
        throw nobody();
    }

    @Override
    public void importStatements() {
        throw nobody();
    }

    @Override
    public void renew(Connection connection) {
        throw nobody();
    }

    @Override
    public void sync(Connection connection) {
        throw nobody();
    }

    @Override
    public ObservableValue<Boolean> syncing() {
        return new SimpleBooleanProperty();
    }

    private static UnsupportedOperationException nobody() {
        return new UnsupportedOperationException("nobody is there who could ask for it");
    }
}
