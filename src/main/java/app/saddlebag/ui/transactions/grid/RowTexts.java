package app.saddlebag.ui.transactions.grid;

import app.saddlebag.filter.Categories;
import app.saddlebag.filter.ProductRef;
import app.saddlebag.insight.merchant.MerchantNumbers;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Transaction;
import app.saddlebag.text.Formats;
import app.saddlebag.text.Messages;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What stands in each column of a row, as the person reads it. */
public final class RowTexts {

    private static final List<GridColumn> ALSO_SAID = List.of(GridColumn.CATEGORY, GridColumn.BALANCE, GridColumn.TAGS,
            GridColumn.NOTE);
    private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n]+");

    private final Messages messages;
    private final Formats formats;
    private final ProductNames names;
    private final Categories categories;
    private final Set<Long> rewritten;
    private final LongPredicate tied;
    private final DateTimeFormatter month;

    /** Where no row is tied to another. */
    public RowTexts(Messages messages, Formats formats, ProductNames names, Categories categories, Set<Long> rewritten) {
        this(messages, formats, names, categories, rewritten, row -> false);
    }

    /**
     * @param rewritten local numbers of the rows of which a bank came to tell another amount or currency
     * @param tied      tells by its local number whether a row is one event with another
     */
    public RowTexts(Messages messages, Formats formats, ProductNames names, Categories categories, Set<Long> rewritten, LongPredicate tied) {
        this.messages = messages;
        this.formats = formats;
        this.names = names;
        this.categories = categories;
        this.rewritten = rewritten;
        this.tied = tied;
        this.month = DateTimeFormatter.ofPattern("LLLL yyyy", messages.locale());
    }

    /** Which category the words on rows mean. */
    public Categories categories() {
        return categories;
    }

    /** How products are called. */
    ProductNames names() {
        return names;
    }

    /** Never null; empty where the bank did not say. */
    public String text(GridColumn column, LedgerRow row) {
        Transaction fact = row.transaction();
        return switch (column) {
            case DATE -> formats.day(fact.day());
            case VALUE_DATE -> day(fact.valueDate());
            case ACCOUNT -> account(row);
            case ENTITY -> names.entity(row.connectionId(), fact);
            case DESCRIPTION -> orEmpty(fact.description());
            case CATEGORY -> orEmpty(categories.name(row.category()));
            case SHOP -> orEmpty(fact.shop());
            case AMOUNT -> formats.money(fact.amount(), fact.currency());
            case BALANCE -> fact.balance() == null ? "" : formats.money(fact.balance(), fact.currency());
            case CURRENCY -> orEmpty(fact.currency());
            case KIND -> messages.get("transactions.kind." + fact.productKind().name().toLowerCase(Locale.ROOT));
            case TAGS -> row.overlay().tags().stream().sorted().collect(Collectors.joining(", "));
            case NOTE -> orEmpty(row.overlay().note());
            case ID -> fact.id();
        };
    }

    /** The same on one line, whatever breaks the bank's text has. */
    public String line(GridColumn column, LedgerRow row) {
        return BREAKS.matcher(text(column, row)).replaceAll(" ");
    }

    /** Whom it went to or came from; null where nothing tells. */
    String merchant(LedgerRow row) {
        return MerchantNumbers.name(row.transaction());
    }

    /** Name of the row's product without its bank; empty where nobody told of it. */
    String product(LedgerRow row) {
        return names.title(row.connectionId(), row.transaction());
    }

    /** The same, with its last digits where the bank has others of the name. */
    String productAtBank(LedgerRow row) {
        ProductRef product = names.of(row.connectionId(), row.transaction());
        String digits = product == null ? "" : names.lastDigits(product);
        return digits.isEmpty() ? product(row) : messages.get("transactions.grid.digits", product(row), digits);
    }

    /** As short as the product can be told from the others: by its name alone, else with its bank. */
    String shortAccount(LedgerRow row) {
        ProductRef product = names.of(row.connectionId(), row.transaction());
        return product != null && names.isAlone(product) ? product.title() : account(row);
    }

    /** The balance after a row, named as such; empty where it is not told. */
    String balance(LedgerRow row) {
        String text = text(GridColumn.BALANCE, row);
        return text.isEmpty() ? "" : messages.get("transactions.grid.also", messages.get("transactions.column.BALANCE"), text);
    }

    /** What stands for a text that the bank did not give. */
    String noDescription() {
        return messages.get("transactions.grid.noDescription");
    }

    /** The month the row was booked in. */
    public String month(LedgerRow row) {
        return month.format(row.transaction().day());
    }

    /** All that the row shows and its marks mean, for a screen reader. */
    public String sentence(LedgerRow row) {
        RowLines named = RowLines.of(GridColumn.DESCRIPTION, row, this, Set.of());
        StringBuilder said = new StringBuilder(messages.get("transactions.grid.row", text(GridColumn.DATE, row),
                named.second().isEmpty() ? named.first() : named.first() + ", " + named.second(), text(GridColumn.AMOUNT, row),
                account(row)));
        for (GridColumn more : ALSO_SAID) {
            String text = line(more, row);
            if (!text.isEmpty()) {
                said.append(' ').append(messages.get("transactions.grid.also", messages.get("transactions.column." + more.name()), text));
            }
        }
        marks(row).stream().filter(mark -> mark.sentenceKey() != null)
                .forEach(mark -> said.append(' ').append(messages.get(mark.sentenceKey())));
        return said.toString();
    }

    /** What is special about a row, the weightiest first. */
    List<RowMark> marks(LedgerRow row) {
        return RowMark.of(row, isRewritten(row), tied.test(row.id()));
    }

    /** Whether the bank came to tell another amount or currency under the row's id. */
    public boolean isRewritten(LedgerRow row) {
        return rewritten.contains(row.id());
    }

    private String account(LedgerRow row) {
        String entity = names.entity(row.connectionId(), row.transaction());
        String title = productAtBank(row);
        return entity.isEmpty() || title.isEmpty() ? entity + title
                : messages.get("transactions.grid.account", entity, title);
    }

    private String day(LocalDate date) {
        return date == null ? "" : formats.day(date);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
