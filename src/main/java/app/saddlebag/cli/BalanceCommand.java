package app.saddlebag.cli;

import app.saddlebag.insight.Histories;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
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
                StoredProduct stored = NamedProduct.find(profile, product, _ -> true);
                listing.print(stored, histories.of(stored), format);
            }
            return 0;
        }
    }
}
