package app.saddlebag.ui.transactions.grid;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Folding;
import app.saddlebag.filter.Period;
import app.saddlebag.filter.ProductRef;
import app.saddlebag.filter.Span;
import app.saddlebag.filter.Term;
import app.saddlebag.filter.Text;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Transaction;
import app.saddlebag.ui.transactions.edit.ProductTerm;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value that a row shows and a filter can ask for.
 *
 * @param kind what it is of the row; its name ends the message key
 * @param said as the row shows it
 * @param term the filter of rows that have it
 */
public record RowValue(Kind kind, String said, Term term) {

    public enum Kind { DAY, MONTH, AMOUNT, MERCHANT, ACCOUNT, CATEGORY, ENTITY, CURRENCY, TAG, WORD }

    /** Shorter words are in every other text. */
    private static final int SHORTEST_WORD = 3;
    private static final int MOST_WORDS = 8;

    /** All there are, in the order of a menu. */
    public static List<RowValue> of(LedgerRow row, RowTexts texts) {
        Transaction fact = row.transaction();
        List<RowValue> values = new ArrayList<>();
        if (fact.bookingDate() != null) {
            values.add(new RowValue(Kind.DAY, texts.text(GridColumn.DATE, row),
                    Term.date(Field.DATE, new Period.Day(fact.bookingDate()))));
            values.add(new RowValue(Kind.MONTH, texts.month(row),
                    Term.date(Field.DATE, new Period.Month(YearMonth.from(fact.bookingDate())))));
        }
        values.add(new RowValue(Kind.AMOUNT, texts.text(GridColumn.AMOUNT, row), Term.amount(fact.amount(), fact.amount())));
        merchant(row, texts).ifPresent(values::add);
        ProductRef product = texts.names().of(row.connectionId(), fact);
        if (product != null) {
            values.add(new RowValue(Kind.ACCOUNT, texts.text(GridColumn.ACCOUNT, row), ProductTerm.of(product, texts.names().all())));
        }
        add(values, Kind.CATEGORY, Field.CATEGORY, texts.text(GridColumn.CATEGORY, row));
        add(values, Kind.ENTITY, Field.ENTITY, texts.text(GridColumn.ENTITY, row));
        add(values, Kind.CURRENCY, Field.CURRENCY, texts.text(GridColumn.CURRENCY, row));
        row.overlay().tags().stream().sorted().forEach(tag -> add(values, Kind.TAG, Field.TAG, tag));
        values.addAll(words(fact.description()));
        return values;
    }

    /** What a column of the row shows; empty where no filter can ask for it. */
    static Optional<RowValue> under(GridColumn column, LedgerRow row, RowTexts texts) {
        Kind wanted = switch (column) {
            case DATE -> Kind.DAY;
            case ACCOUNT -> Kind.ACCOUNT;
            case DESCRIPTION, SHOP -> Kind.MERCHANT;
            case CATEGORY -> Kind.CATEGORY;
            case AMOUNT -> Kind.AMOUNT;
            case ENTITY -> Kind.ENTITY;
            case CURRENCY -> Kind.CURRENCY;
            case TAGS -> Kind.TAG;
            case BALANCE, VALUE_DATE, KIND, NOTE, ID -> null;
        };
        return of(row, texts).stream().filter(value -> value.kind() == wanted).findFirst();
    }

    /** The shop the bank told; else the name where it is found, word for word, in the text or beside it. */
    private static Optional<RowValue> merchant(LedgerRow row, RowTexts texts) {
        Transaction fact = row.transaction();
        String name = texts.merchant(row);
        if (fact.shop() != null && !fact.shop().isBlank()) {
            return Optional.of(new RowValue(Kind.MERCHANT, name == null ? fact.shop() : name, Term.equal(Field.SHOP, fact.shop())));
        }
        if (name == null) {
            return Optional.empty();
        }
        boolean inText = fact.description() != null && Folding.fold(fact.description()).contains(Folding.fold(name));
        return inText || fact.transfer() != null
                ? Optional.of(new RowValue(Kind.MERCHANT, name, contains(inText ? Field.DESCRIPTION : Field.ANY, name)))
                : Optional.empty();
    }

    private static List<RowValue> words(String description) {
        Map<String, RowValue> words = new LinkedHashMap<>();
        for (String word : description == null ? new String[0] : description.split("[^\\p{L}\\p{N}]+")) {
            if (word.length() >= SHORTEST_WORD && words.size() < MOST_WORDS && word.chars().anyMatch(Character::isLetter)) {
                words.putIfAbsent(Folding.fold(word), new RowValue(Kind.WORD, word, contains(Field.DESCRIPTION, word)));
            }
        }
        return List.copyOf(words.values());
    }

    private static void add(List<RowValue> values, Kind kind, Field field, String said) {
        if (!said.isEmpty()) {
            values.add(new RowValue(kind, said, Term.equal(field, said)));
        }
    }

    private static Term contains(Field field, String text) {
        return new Term.OfText(field, List.of(new Text.Contains(text)), false, Span.NOWHERE);
    }
}
