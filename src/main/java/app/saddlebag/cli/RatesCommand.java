package app.saddlebag.cli;

import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Rate;
import app.saddlebag.profile.ExchangeRates.Imported;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the rates to the euro that are known; its parts import, type and remove them. */
@Command(name = "rates")
final class RatesCommand implements Callable<Integer> {

    private final Profiles profiles;
    private final Terminal terminal;

    @Mixin ProfileOptions options = new ProfileOptions();

    @Option(names = "--format", defaultValue = "table", descriptionKey = "cli.option.format")
    Format format;

    RatesCommand(Profiles profiles, Terminal terminal) {
        this.profiles = profiles;
        this.terminal = terminal;
    }

    /** In a table the last of each currency, and how many there are; else each. */
    @Override
    public Integer call() {
        try (OpenProfile profile = options.open(profiles, terminal)) {
            List<Rate> rates = profile.rates().list();
            if (format == Format.table) {
                Map<String, List<Rate>> byCurrency = rates.stream()
                        .collect(Collectors.groupingBy(Rate::currency, TreeMap::new, Collectors.toList()));
                Listing listing = new Listing(terminal.column("currency"), terminal.column("perEuro"), terminal.column("date"),
                        terminal.column("origin"), terminal.column("days"));
                byCurrency.forEach((currency, all) -> listing.add(currency, all.getLast().perEuro(), all.getLast().day().toString(),
                        terminal.text("cli.rates." + word(all.getLast())), all.size()));
                listing.print(format, terminal.out());
            } else {
                Listing listing = new Listing(Listing.Column.detail("currency"), Listing.Column.detail("perEuro"),
                        Listing.Column.detail("date"), Listing.Column.detail("origin"));
                rates.forEach(rate -> listing.add(rate.currency(), rate.perEuro(), rate.day().toString(), word(rate)));
                listing.print(format, terminal.out());
            }
            return 0;
        }
    }

    private static String word(Rate rate) {
        return switch (rate.origin()) {
            case ECB -> "ecb";
            case TYPED -> "typed";
        };
    }

    /** What its parts share: a profile is opened and something done to its rates. */
    private static int with(ProfileOptions options, Profiles profiles, Terminal terminal, ToIntFunction<OpenProfile> work) {
        try (OpenProfile profile = options.open(profiles, terminal)) {
            return work.applyAsInt(profile);
        }
    }

    @Command(name = "import")
    static final class Import implements Callable<Integer> {

        private final Profiles profiles;
        private final Terminal terminal;

        @Mixin ProfileOptions options = new ProfileOptions();

        @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "cli.parameter.ratesFile")
        Path file;

        Import(Profiles profiles, Terminal terminal) {
            this.profiles = profiles;
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            return with(options, profiles, terminal, profile -> {
                Imported done = profile.rates().read(file);
                terminal.say("rates.imported", done.read(), done.saved(), done.typed());
                return 0;
            });
        }
    }

    @Command(name = "set")
    static final class Type implements Callable<Integer> {

        private final Profiles profiles;
        private final Terminal terminal;
        private final Clock clock;

        @Mixin ProfileOptions options = new ProfileOptions();

        @Parameters(index = "0", paramLabel = "CURRENCY", descriptionKey = "cli.parameter.rateCurrency")
        String currency;

        @Parameters(index = "1", paramLabel = "RATE", descriptionKey = "cli.parameter.rate")
        BigDecimal rate;

        @Option(names = "--day", paramLabel = "DATE", descriptionKey = "cli.option.rateDay")
        LocalDate day;

        Type(Profiles profiles, Terminal terminal, Clock clock) {
            this.profiles = profiles;
            this.terminal = terminal;
            this.clock = clock;
        }

        @Override
        public Integer call() {
            return with(options, profiles, terminal, profile -> {
                Rate kept = profile.rates().set(currency, rate, day == null ? LocalDate.now(clock) : day);
                terminal.say("cli.rates.set", kept.day().toString(), kept.perEuro().toPlainString(), kept.currency());
                return 0;
            });
        }
    }

    @Command(name = "remove")
    static final class Remove implements Callable<Integer> {

        private final Profiles profiles;
        private final Terminal terminal;

        @Mixin ProfileOptions options = new ProfileOptions();

        @Parameters(index = "0", paramLabel = "CURRENCY", descriptionKey = "cli.parameter.rateCurrency")
        String currency;

        @Option(names = "--day", paramLabel = "DATE", descriptionKey = "cli.option.rateRemoveDay")
        LocalDate day;

        Remove(Profiles profiles, Terminal terminal) {
            this.profiles = profiles;
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            return with(options, profiles, terminal, profile -> {
                int removed = profile.rates().remove(currency, day);
                if (removed == 0) {
                    throw new ProblemException("rates.none", null, currency);
                }
                terminal.say("rates.removed", removed);
                return 0;
            });
        }
    }
}
