package app.saddlebag.ui.transactions.inspect;

import app.saddlebag.insight.link.MovementLink;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Counting;
import app.saddlebag.model.Link.Standing;
import app.saddlebag.profile.RowDetails.Counterpart;
import app.saddlebag.text.Messages;
import java.util.List;
import java.util.stream.Collectors;

/** Says what a row has to do with the rows that tell of the same event, and where it counts. */
final class TieWords {

    private final Messages messages;

    TieWords(Messages messages) {
        this.messages = messages;
    }

    /** Which other log-ins tell the same movement of a product that counts once; empty for none. */
    String others(LedgerRow row, List<Counterpart> counterparts) {
        String others = counterparts.stream().filter(other -> other.tie() == null).map(Counterpart::login).distinct()
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? "" : messages.get(row.counting() == Counting.REPEATED ? "transactions.inspector.counted-there"
                : "transactions.inspector.counted-here", others);
    }

    /** What a row has to do with one that is tied to it, or may be. */
    String sentence(LedgerRow row, Counterpart other) {
        MovementLink tie = other.tie().link();
        String name = other.product() == null ? other.login() : other.product();
        if (tie.standing() == Standing.PROPOSED) {
            return messages.get("transactions.tie.proposed", name);
        }
        if (tie.standing() == Standing.REJECTED) {
            return messages.get("transactions.tie.rejected", name);
        }
        boolean first = tie.first() == row.id();
        return messages.get(switch (tie.kind()) {
            case PURCHASE -> first ? "transactions.tie.purchase.account" : "transactions.tie.purchase.card";
            case TRANSFER -> row.transaction().amount().signum() < 0 ? "transactions.tie.transfer.to" : "transactions.tie.transfer.from";
            case SETTLEMENT -> first ? "transactions.tie.settlement.account" : "transactions.tie.settlement.card";
            case INSTALMENT -> first ? "transactions.tie.instalment.account" : "transactions.tie.instalment.debt";
            case TRADE -> first ? "transactions.tie.trade.account" : "transactions.tie.trade.position";
            case YIELD -> first ? "transactions.tie.yield.account" : "transactions.tie.yield.position";
            case SHARED_PRODUCT -> throw new IllegalStateException("ties no rows");
        }, name);
    }
}
