package app.saddlebag.ui.transactions.groups;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Period;
import app.saddlebag.filter.ProductRef;
import app.saddlebag.filter.Span;
import app.saddlebag.filter.Term;
import app.saddlebag.filter.Text;
import app.saddlebag.ledger.Group;
import app.saddlebag.ledger.GroupKey;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.transactions.edit.ProductTerm;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Gives the ledger's groups the names people read and the filters that ask for them. */
public final class GroupLines {

    private final Messages messages;
    private final List<ProductRef> products;
    private final DateTimeFormatter month;

    public GroupLines(Messages messages, List<ProductRef> products) {
        this.messages = messages;
        this.products = List.copyOf(products);
        this.month = DateTimeFormatter.ofPattern("LLL yyyy", messages.locale());
    }

    public List<GroupLine> of(GroupKey key, List<Group> groups) {
        return groups.stream().map(group -> line(key, group)).toList();
    }

    private GroupLine line(GroupKey key, Group group) {
        return switch (group.label()) {
            case Group.Label.Month(var when) -> new GroupLine(month.format(when),
                    Term.date(Field.DATE, new Period.Month(when)), group.totals());
            case Group.Label.Value(String text) -> new GroupLine(text == null ? none(key) : text,
                    term(field(key), text), group.totals());
            case Group.Label.Category(String name, String parent) -> new GroupLine(name, parent,
                    Term.equal(Field.CATEGORY, name), group.totals());
            case Group.Label.Product(ProductRef product) -> product == null
                    ? new GroupLine(none(key), null, group.totals())
                    : new GroupLine(title(product), ProductTerm.of(product, products), group.totals());
        };
    }

    private String title(ProductRef product) {
        return product.entityName() == null ? product.title()
                : messages.get("transactions.grid.account", product.entityName(), product.title());
    }

    private String none(GroupKey key) {
        return messages.get("transactions.groups.without." + key.name().toLowerCase(Locale.ROOT));
    }

    private static Field field(GroupKey key) {
        return switch (key) {
            case CATEGORY -> Field.CATEGORY;
            case SHOP -> Field.SHOP;
            case ENTITY -> Field.ENTITY;
            case MONTH, PRODUCT -> throw new IllegalArgumentException(key + " has no values");
        };
    }

    /** Rows without a value are those that do not contain anything at all. */
    private static Term term(Field field, String text) {
        return text != null ? Term.equal(field, text)
                : new Term.OfText(field, List.of(new Text.Contains("")), true, Span.NOWHERE);
    }
}
