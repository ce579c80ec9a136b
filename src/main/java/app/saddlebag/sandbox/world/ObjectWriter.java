package app.saddlebag.sandbox.world;

import java.math.BigDecimal;
import java.util.List;

import app.saddlebag.sandbox.world.Holding.Account;
import app.saddlebag.sandbox.world.Holding.Card;
import app.saddlebag.sandbox.world.Holding.Loan;
import app.saddlebag.sandbox.world.Holding.Portfolio;
import app.saddlebag.sandbox.world.Holding.Position;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes what a log-in sees in the fields of API reference §10. Not safe between threads. */
final class ObjectWriter {

    private static final List<String> CATEGORIES = List.of("Salary", "Groceries", "Transport", "Restaurants", "Leisure",
            "Shopping", "Sport", "Home", "Utilities", "Health", "Education", "Insurance", "Travel", "Cash", "Finance",
            "Transfers", "Investments", "Taxes", "Benefits", "Income", "Business", "Rent");

    private final Login login;
    private final Market market;
    private final Ids ids;

    ObjectWriter(Login login, Market market) {
        this.login = login;
        this.market = market;
        this.ids = new Ids(login.token(), login.externalId());
    }

    ObjectNode account(Account account, long balance) {
        ObjectNode node = own("acc_", account.key()).put("iban", account.iban()).put("entity", login.bank())
                .put("alias", account.alias()).put("description", account.description()).put("type", account.type())
                .put("balance", money(balance)).put("currency", account.currency())
                .put("isOwner", account.owners().isOwner(login.username())).put("numOwners", account.owners().titulars().size());
        owners(node, account);
        return seen(node, "acc_", account.key());
    }

    ObjectNode movement(Account account, Movement movement) {
        return movement("tx_", "account_id", ids.id("acc_", account.key()), account.alias(), account.currency(), true, movement);
    }

    ObjectNode card(Card card) {
        long balance = card.tally().balance();
        ObjectNode node = own("crd_", card.key()).put("pan", card.pan()).put("entity", login.bank()).put("alias", card.alias())
                .put("type", card.credit() ? "credit" : "debit").put("currency", card.account().currency())
                .put("balance", card.credit() ? money(balance) : null).put("limit", card.credit() ? money(card.limit()) : null)
                .put("availableBalance", card.credit() ? money(card.limit() + balance) : null);
        owners(node, card);
        return seen(node, "crd_", card.key());
    }

    /** A debit card keeps no balance of its own, so its movements have none either. */
    ObjectNode movement(Card card, Movement movement) {
        return movement("ctx_", "card_id", ids.id("crd_", card.key()), card.alias(), card.account().currency(), card.credit(), movement);
    }

    ObjectNode liability(Loan loan) {
        boolean line = loan.type().equals("Credit");
        ObjectNode node = own("lia_", loan.key()).put("type", loan.type()).put("alias", loan.alias())
                .put("balance", money(loan.tally().balance())).put("limit", money(loan.limit()))
                .put("availableBalance", line ? money(loan.limit() + loan.tally().balance()) : null).put("currency", "EUR")
                .put("interest_rate", loan.rate() == 0 ? null : BigDecimal.valueOf(loan.rate(), 2)).put("entity", login.bank());
        owners(node, loan);
        return seen(node, "lia_", loan.key());
    }

    ObjectNode movement(Loan loan, Movement movement) {
        return movement("ltx_", "liability_id", ids.id("lia_", loan.key()), loan.alias(), "EUR", true, movement);
    }

    ObjectNode portfolio(Portfolio portfolio) {
        long balance = portfolio.showsCash() ? portfolio.cash().getFirst().tally().balance() : 0;
        for (Position position : portfolio.positions()) {
            balance += worth(position);
        }
        ObjectNode node = own("pf_", portfolio.refValores()).put("name", portfolio.name()).put("type", portfolio.type())
                .putNull("tax_type").put("currency", portfolio.currency()).put("refValores", portfolio.refValores())
                .put("refAccount", portfolio.cash().getFirst().iban());
        ArrayNode accounts = node.putArray("refAccounts");
        portfolio.cash().stream().map(Account::iban).filter(iban -> iban != null).forEach(accounts::add);
        owners(node, portfolio);
        node.put("balance", money(balance)).put("entity", login.bank());
        return seen(node, "pf_", portfolio.refValores());
    }

    ObjectNode investment(Portfolio portfolio, Position position) {
        Security security = position.security;
        ObjectNode node = own("inv_", security.key()).put("portfolio_id", ids.id("pf_", portfolio.refValores()))
                .put("name", security.name()).put("isin", security.isin()).putNull("cusip").put("symbol", security.symbol())
                .put("type", security.type()).put("subtype", security.subtype())
                .put("amount", BigDecimal.valueOf(position.units(), 4)).put("balance", money(worth(position)))
                .put("currency", portfolio.currency()).put("entity", login.bank());
        return seen(node, "inv_", security.key());
    }

    /** A portfolio's cash among its positions, although it is an account too. */
    ObjectNode liquidity(Portfolio portfolio) {
        Account cash = portfolio.cash().getFirst();
        String key = "cash/" + cash.key();
        ObjectNode node = own("inv_", key).put("portfolio_id", ids.id("pf_", portfolio.refValores()))
                .put("name", "Liquidez " + cash.currency()).putNull("isin").putNull("cusip").putNull("symbol").put("type", "L")
                .putNull("subtype")
                .put("amount", money(cash.tally().balance())).put("balance", money(cash.tally().balance()))
                .put("currency", cash.currency()).put("entity", login.bank());
        return seen(node, "inv_", key);
    }

    ObjectNode trade(Portfolio portfolio, Position position, Trade trade) {
        String about = Voice.of(portfolio.bank()).say(Desk.words(trade.what()), position.security.name());
        ObjectNode node = own("itx_", trade.key()).put("investment_id", ids.id("inv_", position.security.key()))
                .put("portfolio_id", ids.id("pf_", portfolio.refValores())).put("refValos", portfolio.refValores())
                .put("type", trade.what().code).put("flanks_category", category("Investments")).put("description", about).put("amount", money(trade.cents()))
                .put("currency", portfolio.currency()).put("operationDate", trade.day().toString())
                .put("valueDate", trade.day().plusDays(2).toString()).put("isin", position.security.isin())
                .put("units", trade.units() == 0 ? null : BigDecimal.valueOf(Math.abs(trade.units()), 4))
                .put("price", trade.price() == 0 ? null : BigDecimal.valueOf(trade.price(), 4))
                .put("fees", trade.units() == 0 ? null : money(0)).put("entity", login.bank());
        return seen(node, "itx_", trade.key());
    }

    ObjectNode holder(Holding holding, Person person, boolean titular) {
        String key = holding.key() + "/" + person.nif();
        return own("hld_", key).put("product_id", productId(holding)).put("rel", titular ? "Titular" : "Autorizado")
                .put("name", person.name()).put("document", titular ? person.nif() : null);
    }

    ObjectNode identity(Person person) {
        ObjectNode node = own("idn_", person.nif()).put("name", person.name());
        node.putObject("document").put("type", "NIF").put("number", person.nif());
        ObjectNode contact = node.putObject("contactInfo");
        contact.putArray("emails").add(person.email());
        contact.putArray("phones").add("+34600000000");
        node.putObject("address").put("street", person.street()).put("city", person.city())
                .put("postalCode", person.postalCode()).put("country", person.country());
        return node.put("entity", login.bank()).put("external_id", ids.external("idn_", person.nif()));
    }

    private String productId(Holding holding) {
        return switch (holding) {
            case Account account -> ids.id("acc_", account.key());
            case Card card -> ids.id("crd_", card.key());
            case Loan loan -> ids.id("lia_", loan.key());
            case Portfolio portfolio -> ids.id("pf_", portfolio.refValores());
        };
    }

    private ObjectNode movement(String prefix, String pointer, String product, String about, String currency,
                                boolean showsBalance, Movement movement) {
        Wording text = movement.text();
        ObjectNode row = own(prefix, movement.key()).put(pointer, product).put("amount", money(movement.cents()))
                .put("balance", showsBalance ? money(movement.balance()) : null).put("currency", currency)
                .put("operationDate", movement.day().toString())
                .put("valueDate", text.valueAfter() < 0 ? null : movement.day().plusDays(text.valueAfter()).toString())
                .put("description", text.description()).put("productDescription", about).put("category", text.category())
                .put("shop", text.shop()).put("cardNumber", text.card()).put("entity", login.bank()).put("type", text.type())
                .put("flanks_category", category(text.category()));
        if (text.counterparty() == null) {
            row.putNull("transfer");
        } else {
            row.putObject("transfer").put("payer", text.counterparty().payer()).put("ibanPayer", text.counterparty().ibanPayer())
                    .put("beneficiary", text.counterparty().beneficiary())
                    .put("ibanBeneficiary", text.counterparty().ibanBeneficiary());
        }
        return seen(row, prefix, movement.key());
    }

    private static Integer category(String name) {
        return name == null ? null : (Integer) (200 + CATEGORIES.indexOf(name));
    }

    private long worth(Position position) {
        return Market.worth(position.units(), market.price(position.security, login.until()));
    }

    private ObjectNode own(String prefix, String key) {
        return JsonNodeFactory.instance.objectNode().put("_id", ids.id(prefix, key));
    }

    private ObjectNode seen(ObjectNode node, String prefix, String key) {
        return node.put("external_id", ids.external(prefix, key)).put("updated_at_timestamp", login.seenAt());
    }

    private static void owners(ObjectNode node, Holding holding) {
        ArrayNode names = node.putArray("owners");
        holding.owners().names().forEach(names::add);
    }

    private static BigDecimal money(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
