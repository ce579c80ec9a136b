package app.saddlebag.cli;

import app.saddlebag.filter.Filter;
import app.saddlebag.ledger.Basis;
import app.saddlebag.ledger.Matches;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Adds up the transactions that match a filter, by month, category, merchant or account. */
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {

    private final Profiles profiles;
    private final Terminal terminal;
    private final Clock clock;

    @Mixin ProfileOptions options = new ProfileOptions();

    @Mixin FilterWords words = new FilterWords();

    @Option(names = "--by", paramLabel = "WHAT", defaultValue = "month", descriptionKey = "cli.option.by")
    ReportListing.By by;

    @Option(names = "--as-told", descriptionKey = "cli.option.asTold")
    boolean asTold;

    @Option(names = "--format", defaultValue = "table", descriptionKey = "cli.option.format")
    Format format;

    ReportCommand(Profiles profiles, Terminal terminal, Clock clock) {
        this.profiles = profiles;
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Filter filter = words.parse(terminal);
        Basis basis = asTold ? Basis.AS_TOLD : Basis.COUNTED;
        try (OpenProfile profile = options.open(profiles, terminal)) {
            Matches matches = profile.ledger().snapshot().search(filter, LocalDate.now(clock), new SearchCancellation(), null);
            if (matches.problem().isPresent()) {
                throw matches.problem().get();
            }
            new ReportListing(terminal, by, basis).print(matches, format);
            new SumLines(terminal).say(matches.sums(), basis);
            return 0;
        }
    }
}
