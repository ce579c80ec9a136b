package app.saddlebag.ui.wealth;

import app.saddlebag.model.Connection;
import app.saddlebag.profile.BankRecords;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.page.PageData;
import java.util.List;

/** Reads what the wealth page shows. */
public final class WealthModel {

    private final BankRecords records;
    private final PageData<WealthData> reading;

    public WealthModel(BankRecords records, Background background, Messages messages) {
        this.records = records;
        this.reading = new PageData<>(this::read, background, messages);
    }

    PageData<WealthData> reading() {
        return reading;
    }

    private WealthData read() {
        List<Connection> connections = records.connections();
        return WealthData.of(connections, records.products(), records.shared(),
                connections.stream().map(connection -> records.people(connection.id())).toList());
    }
}
