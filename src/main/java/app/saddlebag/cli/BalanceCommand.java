package app.saddlebag.cli;

import app.saddlebag.insight.Histories;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what a product held day by day, or what all of them were worth. */
@Command(name = "balance")
final class BalanceCommand implements Callable<Integer> {

    /** One line for each. */
    enum By { day, month }

    private final Profiles profiles;
    private final Terminal terminal;
    private final Clock clock;

    @Mixin ProfileOptions options = new ProfileOptions();

    @Parameters(paramLabel = "PRODUCT", arity = "0..1", descriptionKey = "cli.parameter.product")
    String product;

    @Option(names = "--from", paramLabel = "DATE", descriptionKey = "cli.option.from")
    LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", descriptionKey = "cli.option.to")
    LocalDate to;

    @Option(names = "--by", paramLabel = "WHAT", defaultValue = "day", descriptionKey = "cli.option.byDay")
    By by;

    @Option(names = "--format", defaultValue = "table", descriptionKey = "cli.option.format")
    Format format;

    BalanceCommand(Profiles profiles, Terminal terminal, Clock clock) {
        this.profiles = profiles;
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        try (OpenProfile profile = options.open(profiles, terminal)) {
            Histories histories = profile.histories().on(LocalDate.now(clock));
            HistoryListing listing = new HistoryListing(terminal, from, to, by);
            if (product == null) {
                listing.print(histories.worth(profile.records().products()), format);
            } else {
                StoredProduct stored = product(profile.records().products(), product);
                listing.print(stored, histories.of(stored), format);
            }
            return 0;
        }
    }

    /** By its local number, the bank's id, its number or its name; of several that fit, the only one still listed. */
    private static StoredProduct product(List<StoredProduct> products, String name) {
        List<StoredProduct> found = products.stream().filter(stored -> names(stored).anyMatch(name::equalsIgnoreCase)).toList();
        List<StoredProduct> listed = found.stream().filter(stored -> !stored.gone()).toList();
        List<StoredProduct> meant = found.size() > 1 ? listed : found;
        if (meant.size() != 1) {
            throw new ProblemException(found.isEmpty() ? "balance.none" : "balance.several", null, name);
        }
        return meant.getFirst();
    }

    private static Stream<String> names(StoredProduct stored) {
        Product product = stored.product();
        return Stream.of(String.valueOf(stored.id()), product.id(), stored.title(), product.title(),
                product.number() == null ? product.id() : product.number());
    }
}
