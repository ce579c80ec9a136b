package app.saddlebag.ui.wealth;

import app.saddlebag.model.Connection;
import app.saddlebag.store.Store;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.page.PageData;
import java.util.List;

/** Reads what the wealth page shows. */
public final class WealthModel {

    private final Store store;
    private final PageData<WealthData> reading;

    public WealthModel(Store store, Background background, Messages messages) {
        this.store = store;
        this.reading = new PageData<>(this::read, background, messages);
    }

    PageData<WealthData> reading() {
        return reading;
    }

    private WealthData read() {
        List<Connection> connections = store.connections().list();
        List<WealthData.Person> people = connections.stream().flatMap(connection -> store.people()
                .identity(connection.id()).map(identity -> new WealthData.Person(connection.title(), identity)).stream())
                .toList();
        return WealthData.of(connections, store.products().list(), people);
    }
}
