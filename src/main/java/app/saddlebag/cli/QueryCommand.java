package app.saddlebag.cli;

import app.saddlebag.filter.Filter;
import app.saddlebag.filter.Scope;
import app.saddlebag.filter.query.Compiled;
import app.saddlebag.filter.query.FilterCompiler;
import app.saddlebag.filter.text.FilterPrinter;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints what a filter asks Flanks, and what is left to evaluate here. Names of products are looked up in the profile named,
 * or in that last used where the filter speaks of any; where there is none, terms on accounts and the like stay here.
 */
@Command(name = "query")
final class QueryCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Profiles profiles;
    private final Terminal terminal;
    private final Clock clock;

    @Mixin ProfileOptions options = new ProfileOptions();

    @Mixin FilterWords words = new FilterWords();

    QueryCommand(Profiles profiles, Terminal terminal, Clock clock) {
        this.profiles = profiles;
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Filter filter = words.require(terminal);
        terminal.out().println(JSON.writeValueAsString(described(FilterCompiler.compile(filter, scope(filter)))));
        return 0;
    }

    private Scope scope(Filter filter) {
        if (!options.named(terminal)
                && (!FilterCompiler.asksForAProfile(filter) || !profiles.exists(options.folder(profiles, terminal)))) {
            return new Scope(LocalDate.now(clock), List.of());
        }
        try (OpenProfile profile = options.open(profiles, terminal)) {
            return profile.ledger().snapshot().scope(LocalDate.now(clock));
        }
    }

    private Map<String, Object> described(Compiled compiled) {
        List<Map<String, String>> local = new ArrayList<>();
        for (Compiled.Local term : compiled.local()) {
            Map<String, String> reason = new LinkedHashMap<>();
            reason.put("term", FilterPrinter.print(term.term()));
            reason.put("reason", terminal.text(term.reason().key()));
            local.add(reason);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("query", compiled.query().toTree());
        answer.put("remainder", FilterPrinter.print(compiled.remainder()));
        answer.put("local", local);
        return answer;
    }
}
