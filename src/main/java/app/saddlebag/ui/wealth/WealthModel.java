package app.saddlebag.ui.wealth;

import app.saddlebag.model.Connection;
import app.saddlebag.profile.BankRecords;
import app.saddlebag.profile.ConnectionStatus;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.page.PageData;
import java.util.List;

/** Reads what the wealth page shows. */
public final class WealthModel {

    private final BankRecords records;
    private final PageData<Shown> reading;

    /** @param statuses how every connection stands, to be said beside what came through it */
    record Shown(WealthData data, List<ConnectionStatus> statuses) {
    }

    public WealthModel(BankRecords records, Background background, Messages messages) {
        this.records = records;
        this.reading = new PageData<>(this::read, background, messages);
    }

    PageData<Shown> reading() {
        return reading;
    }

    private Shown read() {
        List<ConnectionStatus> statuses = records.statuses();
        List<Connection> connections = statuses.stream().map(ConnectionStatus::connection).toList();
        return new Shown(WealthData.of(connections, records.products(), records.worth(),
                connections.stream().map(connection -> records.people(connection.id())).toList()), statuses);
    }
}
