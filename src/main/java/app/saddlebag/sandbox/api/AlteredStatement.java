package app.saddlebag.sandbox.api;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import app.saddlebag.sandbox.control.Switch;
import app.saddlebag.sandbox.control.Switches;
import app.saddlebag.sandbox.state.Credential;
import app.saddlebag.sandbox.world.DataKind;
import app.saddlebag.sandbox.world.Statement;
import tools.jackson.databind.node.ObjectNode;

/**
 * A statement some of whose movements vanish or change, as banks are known to do; always the same ones. Or one whose ids all
 * bear a mark of the credentials token.
 */
final class AlteredStatement implements Statement {

    private static final List<String> IDS = List.of("_id", "account_id", "card_id", "portfolio_id", "investment_id", "liability_id",
            "product_id");

    private final Statement honest;
    private final int vanishing;
    private final int amounts;
    private final int ids;
    private final String mark;

    /** @param mark null for none */
    private AlteredStatement(Statement honest, int vanishing, int amounts, int ids, String mark) {
        this.honest = honest;
        this.vanishing = vanishing;
        this.amounts = amounts;
        this.ids = ids;
        this.mark = mark;
    }

    static Statement of(Statement honest, Credential credential, Switches switches) {
        int vanishing = switches.number(Switch.VANISHING_ROWS);
        int amounts = switches.number(Switch.CHANGED_AMOUNTS);
        int ids = switches.number(Switch.CHANGED_IDS);
        String mark = switches.on(Switch.TOKEN_IN_IDS) ? Integer.toHexString(credential.token().hashCode()) : null;
        return vanishing + amounts + ids == 0 && mark == null ? honest
                : new AlteredStatement(honest, vanishing, amounts, ids, mark);
    }

    @Override
    public void each(DataKind kind, Receiver receiver) throws IOException {
        if (!kind.group().equals("transaction")) {
            honest.each(kind, row -> receiver.take(marked(row)));
            return;
        }
        honest.each(kind, row -> {
            String id = row.get("_id").stringValue();
            if (!chosen(id, "vanish", vanishing)) {
                if (chosen(id, "amount", amounts)) {
                    row.put("amount", row.get("amount").decimalValue().add(BigDecimal.ONE));
                }
                if (chosen(id, "id", ids)) {
                    row.put("_id", id + "b");
                }
                receiver.take(marked(row));
            }
        });
    }

    private ObjectNode marked(ObjectNode object) {
        if (mark != null) {
            for (String field : IDS) {
                if (object.path(field).isString()) {
                    object.put(field, object.get(field).stringValue() + "_" + mark);
                }
            }
        }
        return object;
    }

    private static boolean chosen(String id, String occasion, int percent) {
        return Math.floorMod((id + occasion).hashCode() * 31, 100) < percent;
    }

    @Override
    public LocalDate lastMovement() {
        return honest.lastMovement();
    }
}
