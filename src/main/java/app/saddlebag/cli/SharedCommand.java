package app.saddlebag.cli;

import app.saddlebag.insight.SharedProduct;
import app.saddlebag.insight.Worth;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Money;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Product;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what several log-ins show, and takes the person's answer whether it counts once. */
@Command(name = "shared")
final class SharedCommand implements Callable<Integer> {

    private final Profiles profiles;
    private final Terminal terminal;

    @Mixin ProfileOptions options = new ProfileOptions();

    @Option(names = "--format", defaultValue = "table", descriptionKey = "cli.option.format")
    Format format;

    @ArgGroup Answer answer;

    /** One of the two. */
    static final class Answer {

        @Option(names = "--once", paramLabel = "ID", descriptionKey = "cli.option.once", required = true)
        Long once;

        @Option(names = "--each", paramLabel = "ID", descriptionKey = "cli.option.each", required = true)
        Long each;
    }

    SharedCommand(Profiles profiles, Terminal terminal) {
        this.profiles = profiles;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (OpenProfile profile = options.open(profiles, terminal)) {
            if (answer != null) {
                answer(profile);
            } else {
                list(profile);
            }
            return 0;
        }
    }

    /** Any sighting's number does: which of them is the first may change with what the banks list. */
    private void answer(OpenProfile profile) {
        long id = answer.once != null ? answer.once : answer.each;
        SharedProduct asked = profile.shared().all().all().stream()
                .filter(shared -> shared.sightings().stream().anyMatch(stored -> stored.id() == id)).findFirst()
                .orElseThrow(() -> new ProblemException("shared.none", null, id));
        profile.shared().answer(asked, answer.once != null);
        terminal.say(answer.once != null ? "cli.balances.shared.once" : "cli.balances.shared.each",
                asked.first().title(), String.join(", ", tellers(asked, names(profile))));
    }

    private void list(OpenProfile profile) {
        Map<Long, String> names = names(profile);
        Worth worth = profile.records().worth();
        List<SharedProduct> all = worth.shared().all();
        Listing listing = new Listing(terminal.column("id"), terminal.column("product"), terminal.column("number"),
                terminal.column("balance"), terminal.column("currency"), terminal.column("counts"),
                terminal.column("connections"), Listing.Column.detail("ids"));
        for (SharedProduct shared : all) {
            Product product = shared.first().product();
            String standing = shared.awaitsAnswer() ? "asked" : shared.countsOnce() ? "once" : "each";
            List<String> tellers = tellers(shared, names);
            listing.add(shared.first().id(), shared.first().title(), product.number(),
                    worth.of(shared.first()).map(Money::amount).orElse(product.balance()), product.currency(),
                    format == Format.table ? terminal.text("cli.shared." + standing) : standing,
                    format == Format.table ? String.join(", ", tellers) : tellers,
                    shared.sightings().stream().map(stored -> String.valueOf(stored.id())).toList());
        }
        listing.print(format, terminal.out());
        long asked = all.stream().filter(SharedProduct::awaitsAnswer).count();
        if (asked > 0) {
            terminal.say("cli.shared.unanswered", asked);
        }
    }

    private static Map<Long, String> names(OpenProfile profile) {
        return profile.records().connections().stream().collect(Collectors.toMap(Connection::id, Connection::title));
    }

    private static List<String> tellers(SharedProduct shared, Map<Long, String> names) {
        return shared.connections().stream().map(names::get).toList();
    }
}
