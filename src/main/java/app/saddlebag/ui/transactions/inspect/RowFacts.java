package app.saddlebag.ui.transactions.inspect;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Period;
import app.saddlebag.filter.Span;
import app.saddlebag.filter.Term;
import app.saddlebag.filter.Text;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import app.saddlebag.model.Transaction.Trade;
import app.saddlebag.model.Transaction.Transfer;
import app.saddlebag.text.Formats;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Numbers;
import app.saddlebag.ui.transactions.grid.GridColumn;
import app.saddlebag.ui.transactions.grid.RowTexts;
import app.saddlebag.ui.transactions.grid.RowValue;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything the bank told of a row, by the names a person reads, in the order they are shown. What it did not tell is left
 * out.
 */
record RowFacts(Messages messages, Formats formats, RowTexts texts) {

    /** ISO 4217 for “no currency”: a number of units is written with just the decimals it has. */
    private static final String NO_CURRENCY = "XXX";

    Map<String, String> of(LedgerRow row) {
        Map<String, String> facts = new LinkedHashMap<>();
        Transaction fact = row.transaction();
        for (GridColumn column : List.of(GridColumn.DATE, GridColumn.VALUE_DATE, GridColumn.ACCOUNT, GridColumn.SHOP,
                GridColumn.BALANCE)) {
            put(facts, "transactions.column." + column.name(), texts.text(column, row));
        }
        put(facts, "transactions.inspector.bankCategory", category(fact.category()));
        put(facts, "transactions.inspector.card", fact.cardNumber());
        if (fact.transfer() != null) {
            transfer(facts, fact.transfer());
        }
        if (fact.trade() != null) {
            trade(facts, fact.trade(), fact.currency());
        }
        put(facts, "transactions.column.KIND", texts.text(GridColumn.KIND, row));
        put(facts, "transactions.inspector.type", fact.type());
        put(facts, "transactions.inspector.flanksCategory", fact.flanksCategory());
        put(facts, "transactions.column.ID", fact.id());
        return facts;
    }

    /** By the same names, the filters of rows of which the same is told; none where a filter cannot ask for it. */
    Map<String, Term> terms(LedgerRow row) {
        Map<String, Term> terms = new HashMap<>();
        Transaction fact = row.transaction();
        for (RowValue value : RowValue.of(row, texts)) {
            switch (value.kind()) {
                case DAY -> terms.put(messages.get("transactions.column.DATE"), value.term());
                case ACCOUNT -> terms.put(messages.get("transactions.column.ACCOUNT"), value.term());
                case MONTH, AMOUNT, MERCHANT, CATEGORY, ENTITY, CURRENCY, TAG, WORD -> { }
            }
        }
        if (fact.shop() != null) {
            terms.put(messages.get("transactions.column.SHOP"), Term.equal(Field.SHOP, fact.shop()));
        }
        if (fact.valueDate() != null) {
            terms.put(messages.get("transactions.column.VALUE_DATE"), Term.date(Field.VALUE_DATE, new Period.Day(fact.valueDate())));
        }
        if (fact.transfer() != null) {
            counterpart(terms, "payer", fact.transfer().payer());
            counterpart(terms, "payerIban", fact.transfer().payerIban());
            counterpart(terms, "beneficiary", fact.transfer().beneficiary());
            counterpart(terms, "beneficiaryIban", fact.transfer().beneficiaryIban());
        }
        // Of rows on an account the number of the card is told, too, but no field asks for it.
        if (fact.cardNumber() != null && fact.productKind() == ProductKind.CARD
                && terms.get(messages.get("transactions.column.ACCOUNT")) instanceof Term card) {
            terms.put(messages.get("transactions.inspector.card"), card);
        }
        terms.put(messages.get("transactions.column.ID"), Term.equal(Field.ID, fact.id()));
        return terms;
    }

    /** Whom money went to or came from has no field of its own; {@code any} reads it. */
    private void counterpart(Map<String, Term> terms, String fact, String told) {
        if (told != null && !told.isBlank()) {
            terms.put(messages.get("transactions.inspector." + fact),
                    new Term.OfText(Field.ANY, List.of(new Text.Contains(told)), false, Span.NOWHERE));
        }
    }

    private void transfer(Map<String, String> facts, Transfer transfer) {
        put(facts, "transactions.inspector.payer", transfer.payer());
        put(facts, "transactions.inspector.payerIban", iban(transfer.payerIban()));
        put(facts, "transactions.inspector.beneficiary", transfer.beneficiary());
        put(facts, "transactions.inspector.beneficiaryIban", iban(transfer.beneficiaryIban()));
    }

    private static String iban(String told) {
        return told == null ? null : Numbers.grouped(told);
    }

    /** As the person reads it, and beside it the bank's own word where that is another. */
    private String category(String told) {
        String name = texts.categories().name(told);
        return name == null || name.equalsIgnoreCase(told) ? told : name + " (" + told + ")";
    }

    private void trade(Map<String, String> facts, Trade trade, String currency) {
        put(facts, "transactions.inspector.isin", trade.isin());
        put(facts, "transactions.inspector.units", trade.units() == null ? null : formats.amount(trade.units(), NO_CURRENCY));
        put(facts, "transactions.inspector.price", money(trade.price(), currency));
        put(facts, "transactions.inspector.fees", money(trade.fees(), currency));
        put(facts, "transactions.inspector.securitiesAccount", trade.securitiesAccount());
    }

    private String money(BigDecimal amount, String currency) {
        return amount == null ? null : formats.money(amount, currency);
    }

    private void put(Map<String, String> facts, String key, String value) {
        if (value != null && !value.isBlank()) {
            facts.put(messages.get(key), value);
        }
    }
}
