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
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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

    /** Who says a rate, as it is written and asked for. */
    enum From { ecb, typed }

    private static String word(Rate rate) {
        return switch (rate.origin()) {
            case ECB -> From.ecb.name();
            case TYPED -> From.typed.name();
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
                terminal.say("rates.imported", done.read().size(), done.saved(), done.typed());
                terminal.say("rates.imported.span", done.currencies(), done.days(), done.first().toString(), done.last().toString());
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
                Rate kept = profile.rates().set(currency, rate, day == null ? LocalDate.now(clock) : day).brought().getFirst();
                terminal.say("cli.rates.set", kept.day().toString(), kept.perEuro().toPlainString(), kept.currency());
                return 0;
            });
        }
    }

    @Command(name = "remove")
    static final class Remove implements Callable<Integer> {

        private final Profiles profiles;
        private final Terminal terminal;

        @Spec CommandSpec spec;

        @Mixin ProfileOptions options = new ProfileOptions();

        @Parameters(index = "0", arity = "0..1", paramLabel = "CURRENCY", descriptionKey = "cli.parameter.rateCurrency")
        String currency;

        @Option(names = "--day", paramLabel = "DATE", descriptionKey = "cli.option.rateRemoveDay")
        LocalDate day;

        @Option(names = "--from", paramLabel = "ORIGIN", descriptionKey = "cli.option.rateRemoveFrom")
        From from;

        Remove(Profiles profiles, Terminal terminal) {
            this.profiles = profiles;
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            if (currency == null && from == null) {
                throw new ParameterException(spec.commandLine(), terminal.text("cli.rates.remove.which"));
            }
            String code = currency == null ? null : currency.strip().toUpperCase(Locale.ROOT);
            return with(options, profiles, terminal, profile -> {
                int removed = profile.rates().remove(rate -> (code == null || rate.currency().equals(code))
                        && (day == null || rate.day().equals(day)) && (from == null || word(rate).equals(from.name())))
                        .replaced().size();
                if (removed == 0) {
                    throw code == null ? new ProblemException("rates.none.from", null, terminal.text("cli.rates." + from))
                            : new ProblemException("rates.none", null, code);
                }
                terminal.say("rates.removed", removed);
                return 0;
            });
        }
    }

    /** Says, or chooses, the currency in which sums of several are told as one. */
    @Command(name = "target")
    static final class Target implements Callable<Integer> {

        /** What leaves it to where sums are told. */
        private static final String USUAL = "usual";

        private final Profiles profiles;
        private final Terminal terminal;

        @Mixin ProfileOptions options = new ProfileOptions();

        @Parameters(index = "0", arity = "0..1", paramLabel = "CURRENCY", descriptionKey = "cli.parameter.rateTarget")
        String currency;

        Target(Profiles profiles, Terminal terminal) {
            this.profiles = profiles;
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            return with(options, profiles, terminal, profile -> {
                if (currency != null) {
                    profile.rates().setTarget(currency.equalsIgnoreCase(USUAL) ? null : currency);
                }
                terminal.out().println(profile.rates().target().orElse(USUAL));
                return 0;
            });
        }
    }
}
