package app.saddlebag.cli;

import app.saddlebag.insight.link.MovementLink;
import app.saddlebag.model.Link.Standing;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Transaction;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import app.saddlebag.profile.Tie;
import app.saddlebag.profile.TieAnswers.Answer;
import app.saddlebag.profile.TieList;
import app.saddlebag.profile.TieReasons;
import java.util.ArrayList;
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

/** Lists pairs of rows that may be one event, or are, with the reason, and takes what the person says of them. */
@Command(name = "links")
final class LinksCommand implements Callable<Integer> {

    private final Profiles profiles;
    private final Terminal terminal;
    private final TieReasons words;

    @Spec CommandSpec spec;
    @Mixin ProfileOptions options = new ProfileOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "yes|no|forget", descriptionKey = "cli.option.tieAnswer")
    Said said;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "ID", descriptionKey = "cli.option.ties")
    List<Long> ids = List.of();

    @Option(names = "--all", descriptionKey = "cli.option.allTies")
    boolean all;

    @Option(names = "--format", defaultValue = "table", descriptionKey = "cli.option.format")
    Format format;

    /** What can be said of a pair. */
    enum Said {
        yes(Answer.YES), no(Answer.NO), forget(Answer.NONE);

        private final Answer answer;

        Said(Answer answer) {
            this.answer = answer;
        }
    }

    LinksCommand(Profiles profiles, Terminal terminal) {
        this.profiles = profiles;
        this.terminal = terminal;
        this.words = new TieReasons(terminal.messages(), terminal.formats());
    }

    @Override
    public Integer call() {
        if (said != null && ids.isEmpty()) {
            throw new ParameterException(spec.commandLine(), terminal.text("cli.links.which", said));
        }
        try (OpenProfile profile = options.open(profiles, terminal)) {
            if (said == null) {
                list(profile.ties().list());
            } else {
                answer(profile);
            }
            return 0;
        }
    }

    /** All are looked up before the first is answered: a wrong number changes nothing. */
    private void answer(OpenProfile profile) {
        TieList list = profile.ties().list();
        List<Tie> meant = ids.stream().distinct().map(id -> asked(list, id)).distinct().toList();
        profile.ties().answer(meant.stream().map(Tie::link).toList(), said.answer);
        for (Tie tie : meant) {
            terminal.say("cli.links." + said, described(tie.first()), described(tie.second()));
        }
    }

    /** The number of either row does. What was answered comes first: it is what can be changed. */
    private Tie asked(TieList list, long id) {
        Stream<Tie> candidates = switch (said) {
            case yes -> Stream.concat(list.open().stream(), list.answered().stream());
            case no -> Stream.of(list.open(), list.answered(), list.certain()).flatMap(List::stream);
            case forget -> list.answered().stream();
        };
        return candidates.filter(tie -> tie.link().first() == id || tie.link().second() == id).findFirst()
                .orElseThrow(() -> new ProblemException("links.none", null, String.valueOf(id)));
    }

    private String described(Tie.Side side) {
        Transaction fact = side.row().transaction();
        return terminal.text("cli.links.row", terminal.formats().day(fact.day()),
                terminal.formats().money(fact.amount(), fact.currency()), side.place());
    }

    private void list(TieList list) {
        List<Tie> open = list.open();
        List<Tie> shown = new ArrayList<>(open);
        if (all) {
            shown.addAll(list.answered());
            shown.addAll(list.certain());
        }
        (format == Format.table ? table(shown) : whole(shown)).print(format, terminal.out());
        if (!open.isEmpty()) {
            terminal.say("cli.links.unanswered", open.size());
        } else if (!all) {
            terminal.say("cli.links.noneOpen");
        }
    }

    /** A pair is two lines, one under the other, so that amounts and days can be compared. */
    private Listing table(List<Tie> ties) {
        Listing listing = new Listing(terminal.column("id"), terminal.column("link"), terminal.column("date"), terminal.column("amount"),
                terminal.column("currency"), terminal.column("product"), terminal.column("description"), terminal.column("why"));
        for (Tie tie : ties) {
            List<String> reasons = words.reasons(tie);
            Standing standing = tie.link().standing();
            line(listing, tie.link().first(), words.kind(tie.link().kind()), tie.first(), reasons.getFirst());
            line(listing, null, all ? terminal.text("cli.links.standing." + standing.name().toLowerCase(Locale.ROOT)) : null,
                    tie.second(), String.join("; ", reasons.subList(1, reasons.size())));
        }
        return listing;
    }

    private static void line(Listing listing, Long id, String word, Tie.Side side, String why) {
        Transaction fact = side.row().transaction();
        listing.add(id, word, fact.day(), fact.amount(), fact.currency(), side.place(), fact.description(), why);
    }

    private Listing whole(List<Tie> ties) {
        Listing listing = new Listing(Stream.of("id", "kind", "standing", "evidence", "why", "date", "amount", "currency", "product",
                "login", "description", "transaction", "otherId", "otherDate", "otherAmount", "otherCurrency", "otherProduct",
                "otherLogin", "otherDescription", "otherTransaction").map(Listing.Column::detail).toArray(Listing.Column[]::new));
        for (Tie tie : ties) {
            MovementLink link = tie.link();
            Transaction one = tie.first().row().transaction();
            Transaction other = tie.second().row().transaction();
            listing.add(link.first(), word(link.kind()), word(link.standing()), word(link.evidence()), words.reasons(tie),
                    one.day().toString(), one.amount(), one.currency(), tie.first().place(), tie.first().login(), one.description(),
                    one.id(), link.second(), other.day().toString(), other.amount(), other.currency(), tie.second().place(),
                    tie.second().login(), other.description(), other.id());
        }
        return listing;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
