package app.saddlebag.cli;

import app.saddlebag.filter.ProductRef;
import app.saddlebag.insight.merchant.Merchants;
import app.saddlebag.ledger.Basis;
import app.saddlebag.ledger.Group;
import app.saddlebag.ledger.GroupKey;
import app.saddlebag.ledger.Matches;
import app.saddlebag.ledger.Totals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Writes one line for each group and currency: months newest first, all else by currency and then by what it comes to. */
final class ReportListing {

    /** What rows of a line have in common. */
    enum By { month, category, merchant, account }

    private record Line(Group.Label label, Totals totals) {
    }

    private static final Comparator<Line> BY_CURRENCY_AND_SIZE = Comparator
            .comparing((Line line) -> line.totals().currency(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(line -> line.totals().net().abs(), Comparator.reverseOrder());

    private final Terminal terminal;
    private final By by;
    private final Basis basis;

    ReportListing(Terminal terminal, By by, Basis basis) {
        this.terminal = terminal;
        this.by = by;
        this.basis = basis;
    }

    void print(Matches matches, Format format) {
        List<Line> lines = groups(matches).stream().flatMap(group -> group.totals().stream()
                .map(totals -> new Line(group.label(), totals))).toList();
        Listing listing = new Listing(columns());
        for (Line line : ordered(lines)) {
            listing.add(cells(line, format == Format.table));
        }
        listing.print(format, terminal.out());
    }

    private List<Line> ordered(List<Line> lines) {
        return switch (by) {
            case month -> lines;
            case category -> asATree(lines);
            case merchant, account -> lines.stream().sorted(BY_CURRENCY_AND_SIZE).toList();
        };
    }

    /** By currency and size, each category followed by those that lie in it. */
    private static List<Line> asATree(List<Line> lines) {
        List<Line> sorted = lines.stream().sorted(BY_CURRENCY_AND_SIZE).toList();
        List<Line> tree = new ArrayList<>();
        sorted.stream().filter(line -> within(line) == null).forEach(top -> {
            tree.add(top);
            sorted.stream().filter(line -> within(line) != null && top.label() instanceof Group.Label.Category(String name, _)
                    && name.equals(within(line)) && Objects.equals(line.totals().currency(), top.totals().currency()))
                    .forEach(tree::add);
        });
        return tree;
    }

    private static String within(Line line) {
        return line.label() instanceof Group.Label.Category(_, String parent) ? parent : null;
    }

    private List<Group> groups(Matches matches) {
        return switch (by) {
            case month -> matches.groups(GroupKey.MONTH, basis);
            case category -> matches.groups(GroupKey.CATEGORY, basis);
            case merchant -> matches.groups(new Merchants()::of, basis);
            case account -> matches.groups(GroupKey.PRODUCT, basis);
        };
    }

    private Listing.Column[] columns() {
        List<Listing.Column> columns = new ArrayList<>();
        if (by == By.account) {
            columns.add(terminal.column("entity"));
        }
        columns.add(terminal.column(by.name()));
        if (by == By.category) {
            columns.add(Listing.Column.detail("within"));
        }
        if (by == By.account) {
            columns.addAll(List.of(Listing.Column.detail("kind"), Listing.Column.detail("number"), Listing.Column.detail("id"),
                    Listing.Column.detail("connection")));
        }
        for (String sum : List.of("currency", "count", "in", "out", "net")) {
            columns.add(terminal.column(sum));
        }
        return columns.toArray(Listing.Column[]::new);
    }

    private Object[] cells(Line line, boolean forPeople) {
        List<Object> cells = new ArrayList<>();
        switch (line.label()) {
            case Group.Label.Month(var month) -> cells.add(month.toString());
            case Group.Label.Value(String text) -> cells.add(text == null && forPeople ? without() : text);
            case Group.Label.Category(String name, String parent) ->
                    cells.add(parent != null && forPeople ? "  " + name : name);
            case Group.Label.Product(ProductRef product) -> addProduct(cells, product, forPeople);
        }
        if (by == By.category) {
            cells.add(within(line));
        }
        Totals totals = line.totals();
        cells.addAll(Arrays.asList(totals.currency(), totals.count(), totals.in(), totals.out(), totals.net()));
        return cells.toArray();
    }

    private void addProduct(List<Object> cells, ProductRef product, boolean forPeople) {
        cells.add(product == null ? null : product.entityName());
        cells.add(product == null ? forPeople ? without() : null : product.title());
        cells.add(product == null ? null : product.kind().name().toLowerCase(Locale.ROOT));
        cells.add(product == null ? null : product.number());
        cells.add(product == null ? null : product.id());
        cells.add(product == null ? null : product.connectionId());
    }

    private String without() {
        return terminal.text("cli.report.without." + by.name());
    }
}
