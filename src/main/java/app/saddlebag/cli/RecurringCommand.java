package app.saddlebag.cli;

import app.saddlebag.insight.recurring.Cadence;
import app.saddlebag.insight.recurring.Series;
import app.saddlebag.insight.recurring.Step;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import app.saddlebag.profile.Recurrence;
import app.saddlebag.profile.Recurrence.Answer;
import app.saddlebag.profile.RecurringBook;
import app.saddlebag.profile.RecurringList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists what comes again and again; its parts take what the person says of it. */
@Command(name = "recurring")
final class RecurringCommand implements Callable<Integer> {

    private final Profiles profiles;
    private final Terminal terminal;

    @Mixin ProfileOptions options = new ProfileOptions();

    @Option(names = "--all", descriptionKey = "cli.option.allRecurring")
    boolean all;

    @Option(names = "--format", defaultValue = "table", descriptionKey = "cli.option.format")
    Format format;

    private RecurringCommand(Profiles profiles, Terminal terminal) {
        this.profiles = profiles;
        this.terminal = terminal;
    }

    static CommandLine line(Profiles profiles, Terminal terminal) {
        return new CommandLine(new RecurringCommand(profiles, terminal))
                .addSubcommand(new Yes(profiles, terminal)).addSubcommand(new No(profiles, terminal))
                .addSubcommand(new Forget(profiles, terminal)).addSubcommand(new Rename(profiles, terminal));
    }

    @Override
    public Integer call() {
        return with(options, profiles, terminal, book -> {
            RecurringList list = book.list();
            List<Recurrence> shown = list.all().stream().filter(one -> all || one.goesOn()).toList();
            (format == Format.table ? table(shown) : whole(shown)).print(format, terminal.out());
            if (list.all().isEmpty()) {
                terminal.say("cli.recurring.nothing");
                return;
            }
            for (RecurringList.Year year : list.years()) {
                terminal.say("cli.recurring.year", terminal.formats().money(year.in(), year.currency()),
                        terminal.formats().money(year.out(), year.currency()));
            }
            long open = shown.stream().filter(one -> one.answer() == Answer.PROPOSED).count();
            if (open > 0) {
                terminal.say("cli.recurring.open", open);
            }
            if (shown.size() < list.all().size()) {
                terminal.say("cli.recurring.more", list.all().size() - shown.size());
            }
        });
    }

    private Listing table(List<Recurrence> shown) {
        Listing listing = new Listing(Stream.of("recurring", "merchant", "cadence", "amount", "currency", "steps", "lastTime", "next", "yearly", "state")
                .map(terminal::column).toArray(Listing.Column[]::new));
        for (Recurrence one : shown) {
            Series series = one.series();
            List<Step> steps = series.steps();
            listing.add(one.number(), one.title(), cadence(series.cadence()), series.expected(), series.currency(),
                    series.varies() ? terminal.text("cli.recurring.varies") : steps.isEmpty() ? null : terminal.text("cli.recurring.step",
                            steps.getLast().from().toPlainString(), steps.getLast().day().toString(), steps.size()),
                    series.last().day().toString(), one.standing() == Series.Standing.ENDED ? null : series.next().toString(),
                    one.goesOn() ? series.yearly() : null, state(one));
        }
        return listing;
    }

    private Listing whole(List<Recurrence> shown) {
        Listing listing = new Listing(Stream.of("number", "merchant", "name", "income", "cadence", "amount", "varies", "currency", "steps",
                "times", "first", "last", "lastAmount", "next", "yearly", "standing", "answer", "unusuallyHigh")
                .map(Listing.Column::detail).toArray(Listing.Column[]::new));
        for (Recurrence one : shown) {
            Series series = one.series();
            listing.add(one.number(), series.merchant(), one.name(), series.income(), word(series.cadence()), series.expected(),
                    series.varies(), series.currency(), series.steps().stream().map(RecurringCommand::written).toList(),
                    series.occurrences().size(), series.occurrences().getFirst().day().toString(), series.last().day().toString(),
                    series.last().amount(), series.next().toString(), series.yearly(), word(one.standing()), word(one.answer()),
                    series.unusuallyHigh());
        }
        return listing;
    }

    private static String written(Step step) {
        return step.day() + " " + step.from().toPlainString() + " → " + step.to().toPlainString();
    }

    private String cadence(Cadence cadence) {
        return terminal.text("recurring.cadence." + word(cadence));
    }

    private String state(Recurrence one) {
        List<String> words = new ArrayList<>();
        words.add(terminal.text("recurring.answer." + word(one.answer())));
        if (one.standing() != Series.Standing.GOING_ON) {
            words.add(terminal.text("recurring.standing." + word(one.standing())));
        }
        if (one.series().unusuallyHigh()) {
            words.add(terminal.text("recurring.high"));
        }
        return String.join(", ", words);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static int with(ProfileOptions options, Profiles profiles, Terminal terminal, Consumer<RecurringBook> work) {
        try (OpenProfile profile = options.open(profiles, terminal)) {
            work.accept(profile.recurring());
            return 0;
        }
    }

    /** One that says something of some. All are looked up before the first is answered: a wrong number changes nothing. */
    private abstract static class Saying implements Callable<Integer> {

        private final Profiles profiles;
        private final Terminal terminal;
        private final Answer answer;

        @Mixin ProfileOptions options = new ProfileOptions();

        @Parameters(arity = "1..*", paramLabel = "N", descriptionKey = "cli.parameter.recurrences")
        List<Integer> numbers;

        Saying(Profiles profiles, Terminal terminal, Answer answer) {
            this.profiles = profiles;
            this.terminal = terminal;
            this.answer = answer;
        }

        @Override
        public Integer call() {
            return with(options, profiles, terminal, book -> {
                List<Recurrence> meant = numbers.stream().distinct().map(book::get).toList();
                meant.forEach(one -> book.answer(one, answer));
                terminal.say("cli.recurring." + word(answer), meant.stream().map(Recurrence::title).collect(Collectors.joining(", ")));
            });
        }
    }

    @Command(name = "yes")
    static final class Yes extends Saying {
        Yes(Profiles profiles, Terminal terminal) {
            super(profiles, terminal, Answer.CONFIRMED);
        }
    }

    @Command(name = "no")
    static final class No extends Saying {
        No(Profiles profiles, Terminal terminal) {
            super(profiles, terminal, Answer.REJECTED);
        }
    }

    @Command(name = "forget")
    static final class Forget extends Saying {
        Forget(Profiles profiles, Terminal terminal) {
            super(profiles, terminal, Answer.PROPOSED);
        }
    }

    @Command(name = "rename")
    static final class Rename implements Callable<Integer> {

        private final Profiles profiles;
        private final Terminal terminal;

        @Mixin ProfileOptions options = new ProfileOptions();

        @Parameters(index = "0", paramLabel = "N", descriptionKey = "cli.parameter.recurrence")
        int number;

        @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", descriptionKey = "cli.parameter.recurringName")
        String name;

        Rename(Profiles profiles, Terminal terminal) {
            this.profiles = profiles;
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            return with(options, profiles, terminal, book -> {
                book.rename(book.get(number), name);
                terminal.say("cli.recurring.renamed", book.get(number).title(), book.get(number).series().merchant());
            });
        }
    }
}
