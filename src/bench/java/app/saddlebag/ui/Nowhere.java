package app.saddlebag.ui;

import app.saddlebag.model.Connection;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.ui.page.Navigator;
import app.saddlebag.ui.page.Place;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/** The page has no other to lead to. */
final class Nowhere implements Navigator {

    @Override
    public void go(Place place) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void showTransactions(String filter) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void showProduct(StoredProduct product) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void showPairs() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void export() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void help() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void importStatements() {
    }

    @Override
    public void connectBank() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void renew(Connection connection) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void sync(Connection connection) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ObservableValue<Boolean> syncing() {
        return new SimpleBooleanProperty();
    }
}
