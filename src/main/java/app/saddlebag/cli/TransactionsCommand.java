package app.saddlebag.cli;

import app.saddlebag.filter.Filter;
import app.saddlebag.ledger.Basis;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the transactions that match a filter. */
@Command(name = "transactions")
final class TransactionsCommand implements Callable<Integer> {

    private final Profiles profiles;
    private final Terminal terminal;
    private final Clock clock;

    @Mixin ProfileOptions options = new ProfileOptions();

    @Mixin FilterWords words = new FilterWords();

    @Option(names = "--limit", paramLabel = "N", defaultValue = "0", descriptionKey = "cli.option.limit")
    int limit;

    @Option(names = "--as-told", descriptionKey = "cli.option.asTold")
    boolean asTold;

    @Option(names = "--format", defaultValue = "table", descriptionKey = "cli.option.format")
    Format format;

    TransactionsCommand(Profiles profiles, Terminal terminal, Clock clock) {
        this.profiles = profiles;
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Filter filter = words.parse(terminal);
        try (OpenProfile profile = options.open(profiles, terminal)) {
            new TransactionListing(terminal).print(profile, filter, LocalDate.now(clock), Math.max(0, limit),
                    asTold ? Basis.AS_TOLD : Basis.COUNTED, format);
            return 0;
        }
    }
}
