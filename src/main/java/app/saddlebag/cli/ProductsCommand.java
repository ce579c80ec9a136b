package app.saddlebag.cli;

import app.saddlebag.model.ProblemException;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import app.saddlebag.profile.RenewedProduct;
import app.saddlebag.profile.RenewedProduct.Side;
import app.saddlebag.sync.ProductQuestion.Rows;
import app.saddlebag.sync.ProductQuestion.Said;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists products that may be those that were here before a renewal, both side by side, and takes what the person says of them. */
@Command(name = "products")
final class ProductsCommand implements Callable<Integer> {

    private final Profiles profiles;
    private final Terminal terminal;

    @Spec CommandSpec spec;
    @Mixin ProfileOptions options = new ProfileOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "same|new|forget", descriptionKey = "cli.option.productAnswer")
    Answer answer;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "ID", descriptionKey = "cli.option.productQuestions")
    List<Long> ids = List.of();

    @Option(names = "--format", defaultValue = "table", descriptionKey = "cli.option.format")
    Format format;

    /** What can be said of a pair; typed as its word. */
    enum Answer {
        SAME(Said.SAME), NEW(Said.OTHER), FORGET(Said.NOTHING);

        private final Said said;

        Answer(Said said) {
            this.said = said;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    ProductsCommand(Profiles profiles, Terminal terminal) {
        this.profiles = profiles;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (answer != null && ids.isEmpty()) {
            throw new ParameterException(spec.commandLine(), terminal.text("cli.products.which", answer));
        }
        try (OpenProfile profile = options.open(profiles, terminal)) {
            if (answer == null) {
                list(profile.products().list());
            } else {
                answer(profile);
            }
            return 0;
        }
    }

    /** All are looked up before the first is answered, and kept together: a wrong number changes nothing. */
    private void answer(OpenProfile profile) {
        List<RenewedProduct> all = profile.products().list();
        List<RenewedProduct> meant = ids.stream().distinct().map(id -> asked(all, id)).toList();
        profile.products().answer(meant, answer.said);
        for (RenewedProduct one : meant) {
            terminal.say("cli.products." + answer, one.here().title(), one.listed().title(), one.connection().title());
        }
        if (answer != Answer.FORGET) {
            meant.stream().map(one -> one.connection().id()).distinct()
                    .forEach(id -> terminal.say("cli.products.effect", String.valueOf(id)));
        }
        sayOpen(profile.products().list());
    }

    private RenewedProduct asked(List<RenewedProduct> all, long id) {
        return all.stream().filter(one -> one.number() == id && (one.said() == Said.NOTHING) != (answer == Answer.FORGET))
                .findFirst().orElseThrow(() -> new ProblemException(answer == Answer.FORGET ? "products.unanswered"
                        : "products.none", null, String.valueOf(id)));
    }

    private void list(List<RenewedProduct> all) {
        (format == Format.table ? table(all) : whole(all)).print(format, terminal.out());
        if (all.isEmpty()) {
            terminal.say("cli.products.nothing");
        }
        all.stream().filter(one -> one.said() != Said.NOTHING).map(one -> one.connection().id()).distinct()
                .forEach(id -> terminal.say("cli.products.effect", String.valueOf(id)));
        sayOpen(all);
    }

    private void sayOpen(List<RenewedProduct> all) {
        long open = all.stream().filter(one -> one.said() == Said.NOTHING).count();
        if (open > 0) {
            terminal.say("cli.products.unanswered", open);
        }
    }

    /** What is here and what the bank lists are two lines, one under the other, so that every fact stands above its like. */
    private Listing table(List<RenewedProduct> all) {
        Listing listing = new Listing(Stream.of("id", "side", "product", "kind", "number", "balance", "currency", "count", "first",
                "last", "connection").map(terminal::column).toArray(Listing.Column[]::new));
        for (RenewedProduct one : all) {
            line(listing, one.number(), "cli.products.here", one.here(), one.connection().title());
            line(listing, null, "cli.products.listed", one.listed(),
                    terminal.text("cli.products.said." + word(one.said())));
        }
        return listing;
    }

    private void line(Listing listing, Long id, String side, Side one, String last) {
        String kind = terminal.messages().get("product.kind." + word(one.kind()));
        List<Object> cells = new ArrayList<>(Arrays.asList(id, terminal.text(side), one.title(),
                one.type() == null ? kind : kind + " (" + one.type() + ")", one.number(), one.balance(), one.currency()));
        cells.addAll(reach(one.rows()));
        cells.add(last);
        listing.add(cells.toArray());
    }

    private Listing whole(List<RenewedProduct> all) {
        List<Listing.Column> columns = new ArrayList<>(Stream.of("id", "answer", "connection", "login", "product")
                .map(Listing.Column::detail).toList());
        for (String side : List.of("here", "listed")) {
            Stream.of("Kind", "Name", "Number", "Type", "Currency", "Balance", "Rows", "First", "Last")
                    .forEach(fact -> columns.add(Listing.Column.detail(side + fact)));
        }
        Listing listing = new Listing(columns.toArray(Listing.Column[]::new));
        for (RenewedProduct one : all) {
            List<Object> cells = new ArrayList<>(Arrays.asList(one.number(), word(one.said()), one.connection().id(),
                    one.connection().title(), one.productId()));
            for (Side side : List.of(one.here(), one.listed())) {
                cells.addAll(Arrays.asList(word(side.kind()), side.title(), side.number(), side.type(), side.currency(),
                        side.balance()));
                cells.addAll(reach(side.rows()));
            }
            listing.add(cells.toArray());
        }
        return listing;
    }

    /** How many rows, from when to when; all null where they were not read. */
    private static List<Object> reach(Rows rows) {
        return rows == null ? Arrays.asList(null, null, null) : Arrays.asList(rows.count(),
                rows.first() == null ? null : rows.first().toString(), rows.last() == null ? null : rows.last().toString());
    }

    /** What was not answered is called “asked”, two that are not one “new”, as they are typed. */
    private static String word(Enum<?> value) {
        return switch (value) {
            case Said said -> switch (said) {
                case NOTHING -> "asked";
                case SAME -> "same";
                case OTHER -> "new";
            };
            default -> value.name().toLowerCase(Locale.ROOT);
        };
    }
}
