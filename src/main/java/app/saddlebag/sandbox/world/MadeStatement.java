package app.saddlebag.sandbox.world;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a log-in shows of the made world, in the fields of API reference §10. */
final class MadeStatement implements Statement {

    private final Login login;
    private final Life life;
    private final String owner;
    private final Ids ids;

    MadeStatement(Login login, Life life, String owner) {
        this.login = login;
        this.life = life;
        this.owner = owner;
        this.ids = new Ids(login.token(), login.externalId());
    }

    @Override
    public void each(DataKind kind, Receiver receiver) throws IOException {
        switch (kind) {
            case ACCOUNT -> {
                receiver.take(account("current", life.currentIban, "Cuenta Nómina", "cashAccount", life.current));
                receiver.take(account("savings", life.savingsIban, "Cuenta Ahorro", "safekeepingAccount", life.savings));
            }
            case DATA -> {
                movements("current", "Cuenta Nómina", life.current, receiver);
                movements("savings", "Cuenta Ahorro", life.savings, receiver);
            }
            default -> { }
        }
    }

    @Override
    public LocalDate lastMovement() {
        List<Movement> movements = life.current.movements();
        return movements.isEmpty() ? null : movements.getLast().day();
    }

    private ObjectNode account(String key, String iban, String alias, String type, Tally tally) {
        ObjectNode account = object("acc_", key).put("iban", iban).put("entity", login.bank()).put("alias", alias)
                .put("description", alias + " en euros").put("type", type).put("balance", money(tally.balance()))
                .put("currency", "EUR").put("isOwner", true).put("numOwners", 1);
        account.putArray("owners").add(owner);
        return account.put("external_id", ids.external("acc_", key)).put("updated_at_timestamp", login.seenAt());
    }

    private void movements(String key, String alias, Tally tally, Receiver receiver) throws IOException {
        for (Movement movement : tally.movements()) {
            if (!movement.day().isBefore(login.from())) {
                receiver.take(movement(key, alias, movement));
            }
        }
    }

    private ObjectNode movement(String product, String alias, Movement movement) {
        Wording text = movement.text();
        ObjectNode row = object("tx_", movement.key()).put("account_id", ids.id("acc_", product))
                .put("amount", money(movement.cents())).put("balance", money(movement.balance())).put("currency", "EUR")
                .put("operationDate", movement.day().toString())
                .put("valueDate", text.valueAfter() < 0 ? null : movement.day().plusDays(text.valueAfter()).toString())
                .put("description", text.description()).put("productDescription", alias).put("category", text.category())
                .put("shop", text.shop()).put("cardNumber", text.card()).put("entity", login.bank()).put("type", text.type());
        if (text.counterparty() == null) {
            row.putNull("transfer");
        } else {
            row.putObject("transfer").put("payer", text.counterparty().payer())
                    .put("ibanPayer", text.counterparty().ibanPayer())
                    .put("beneficiary", text.counterparty().beneficiary())
                    .put("ibanBeneficiary", text.counterparty().ibanBeneficiary());
        }
        return row.put("external_id", ids.external("tx_", movement.key())).put("updated_at_timestamp", login.seenAt());
    }

    private ObjectNode object(String prefix, String key) {
        return JsonNodeFactory.instance.objectNode().put("_id", ids.id(prefix, key));
    }

    private static BigDecimal money(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
