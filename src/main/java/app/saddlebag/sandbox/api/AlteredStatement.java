package app.saddlebag.sandbox.api;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;

import app.saddlebag.sandbox.control.Switch;
import app.saddlebag.sandbox.control.Switches;
import app.saddlebag.sandbox.world.DataKind;
import app.saddlebag.sandbox.world.Statement;

/** A statement some of whose movements vanish or change, as banks are known to do; always the same ones. */
final class AlteredStatement implements Statement {

    private final Statement honest;
    private final int vanishing;
    private final int amounts;
    private final int ids;

    private AlteredStatement(Statement honest, int vanishing, int amounts, int ids) {
        this.honest = honest;
        this.vanishing = vanishing;
        this.amounts = amounts;
        this.ids = ids;
    }

    static Statement of(Statement honest, Switches switches) {
        int vanishing = switches.number(Switch.VANISHING_ROWS);
        int amounts = switches.number(Switch.CHANGED_AMOUNTS);
        int ids = switches.number(Switch.CHANGED_IDS);
        return vanishing + amounts + ids == 0 ? honest : new AlteredStatement(honest, vanishing, amounts, ids);
    }

    @Override
    public void each(DataKind kind, Receiver receiver) throws IOException {
        if (!kind.group().equals("transaction")) {
            honest.each(kind, receiver);
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
                receiver.take(row);
            }
        });
    }

    private static boolean chosen(String id, String occasion, int percent) {
        return Math.floorMod((id + occasion).hashCode() * 31, 100) < percent;
    }

    @Override
    public LocalDate lastMovement() {
        return honest.lastMovement();
    }
}
