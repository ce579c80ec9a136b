package app.saddlebag.cli;

import app.saddlebag.ledger.Totals;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.Rule;
import app.saddlebag.model.Transaction;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import app.saddlebag.profile.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rules} and what belongs to it: what the person wants added to what filters find. */
final class RulesCommand {

    private RulesCommand() {
    }

    static CommandLine line(Profiles profiles, Terminal terminal) {
        CommandLine line = new CommandLine(new Group());
        line.addSubcommand(new Known(profiles, terminal)).addSubcommand(new Add(profiles, terminal))
                .addSubcommand(new Preview(profiles, terminal)).addSubcommand(new Apply(profiles, terminal))
                .addSubcommand(new Move(profiles, terminal)).addSubcommand(new Remove(profiles, terminal))
                .addSubcommand(new On(profiles, terminal)).addSubcommand(new Off(profiles, terminal));
        line.getSubcommands().get("add").setUnmatchedOptionsArePositionalParams(true);
        return line;
    }

    @Command(name = "rules")
    static final class Group implements Runnable {

        @Spec CommandSpec spec;

        @Override
        public void run() {
            throw new ParameterException(spec.commandLine(), spec.commandLine().getUsageMessage());
        }
    }

    /** One that works on the rules of a profile. */
    private abstract static class OnRules extends OnProfile {

        OnRules(Profiles profiles, Terminal terminal) {
            super(profiles, terminal);
        }

        @Override
        final void run(OpenProfile profile) {
            run(profile.rules());
        }

        abstract void run(RuleBook rules);

        void tell(Batch batch) {
            if (batch.id() == 0) {
                terminal.say("cli.rules.nothing");
            } else {
                terminal.say("cli.rules.applied", batch.counts().changed(), batch.id());
            }
        }

        void tell(RuleBook.Preview preview) {
            Listing listing = new Listing(terminal.column("date"), terminal.column("description"), terminal.column("amount"),
                    terminal.column("currency"), terminal.column("before"), terminal.column("after"));
            for (RuleBook.Example example : preview.examples()) {
                Transaction fact = example.row().transaction();
                listing.add(fact.day() == null ? null : fact.day().toString(), fact.description(), fact.amount(),
                        fact.currency(), words(example.row().overlay(), example.row().category()),
                        words(example.after(), fact.category()));
            }
            listing.print(Format.table, terminal.out());
            terminal.say("cli.rules.preview", preview.changed(), preview.found(), preview.byHand());
            for (Totals totals : preview.totals()) {
                terminal.say("cli.rules.sum", totals.currency() == null ? "?" : totals.currency(), totals.count(),
                        totals.in().toPlainString(), totals.out().toPlainString());
            }
        }

        private String words(Overlay overlay, String bankCategory) {
            List<String> words = new ArrayList<>();
            Stream.of(overlay.category() == null ? bankCategory : overlay.category())
                    .filter(category -> category != null && !category.isEmpty()).forEach(words::add);
            overlay.tags().stream().sorted().map(tag -> "#" + tag).forEach(words::add);
            if (overlay.hidden()) {
                words.add(terminal.text("cli.rules.hidden"));
            }
            return words.isEmpty() ? "–" : String.join(" ", words);
        }
    }

    @Command(name = "list")
    static final class Known extends OnRules {

        @Option(names = "--format", defaultValue = "table", descriptionKey = "cli.option.format")
        Format format;

        Known(Profiles profiles, Terminal terminal) {
            super(profiles, terminal);
        }

        @Override
        void run(RuleBook rules) {
            Listing listing = new Listing(terminal.column("id"), terminal.column("name"), terminal.column("filter"),
                    terminal.column("category"), terminal.column("tags"), terminal.column("hidden"), terminal.column("on"));
            for (Rule rule : rules.list()) {
                listing.add(rule.id(), rule.name(), rule.filter(), rule.sets().category(),
                        rule.sets().tags().stream().sorted().toList(), told(rule.sets().hidden()), told(rule.on()));
            }
            listing.print(format, terminal.out());
        }

        private Object told(boolean yes) {
            return format == Format.table ? terminal.text(yes ? "cli.rules.yes" : "cli.rules.no") : (Object) yes;
        }
    }

    @Command(name = "add")
    static final class Add extends OnRules {

        @Spec CommandSpec spec;

        @Mixin FilterWords words = new FilterWords();

        @Option(names = "--name", paramLabel = "NAME", descriptionKey = "cli.option.ruleName")
        String name;

        @Option(names = "--category", paramLabel = "CATEGORY", descriptionKey = "cli.option.setCategory")
        String category;

        @Option(names = "--tag", paramLabel = "TAG", descriptionKey = "cli.option.setTag")
        List<String> tags = List.of();

        @Option(names = "--hide", descriptionKey = "cli.option.setHidden")
        boolean hide;

        @Option(names = "--preview", descriptionKey = "cli.option.previewOnly")
        boolean previewOnly;

        Add(Profiles profiles, Terminal terminal) {
            super(profiles, terminal);
        }

        @Override
        public Integer call() {
            words.require(terminal);
            return super.call();
        }

        @Override
        void run(RuleBook rules) {
            String filter = words.text(terminal);
            Rule rule = new Rule(0, name == null ? filter : name, filter, new Rule.Sets(category, Set.copyOf(tags), hide), true);
            tell(rules.preview(rule));
            if (!previewOnly) {
                terminal.say("cli.rules.added", rules.save(rule).id());
            }
        }
    }

    /** One that is about one rule. */
    private abstract static class OnRule extends OnRules {

        @Parameters(index = "0", paramLabel = "ID", descriptionKey = "cli.parameter.rule")
        long id;

        OnRule(Profiles profiles, Terminal terminal) {
            super(profiles, terminal);
        }
    }

    @Command(name = "preview")
    static final class Preview extends OnRule {

        Preview(Profiles profiles, Terminal terminal) {
            super(profiles, terminal);
        }

        @Override
        void run(RuleBook rules) {
            tell(rules.preview(rules.get(id)));
        }
    }

    @Command(name = "apply")
    static final class Apply extends OnRules {

        @Parameters(index = "0", arity = "0..1", paramLabel = "ID", descriptionKey = "cli.parameter.ruleOrAll")
        Long id;

        Apply(Profiles profiles, Terminal terminal) {
            super(profiles, terminal);
        }

        @Override
        void run(RuleBook rules) {
            tell(id == null ? rules.apply() : rules.apply(id));
        }
    }

    @Command(name = "move")
    static final class Move extends OnRule {

        @Parameters(index = "1", paramLabel = "PLACE", descriptionKey = "cli.parameter.place")
        int place;

        Move(Profiles profiles, Terminal terminal) {
            super(profiles, terminal);
        }

        @Override
        void run(RuleBook rules) {
            rules.move(id, place);
        }
    }

    @Command(name = "remove")
    static final class Remove extends OnRule {

        Remove(Profiles profiles, Terminal terminal) {
            super(profiles, terminal);
        }

        @Override
        void run(RuleBook rules) {
            rules.remove(id);
            terminal.say("cli.rules.removed");
        }
    }

    @Command(name = "on")
    static final class On extends OnRule {

        On(Profiles profiles, Terminal terminal) {
            super(profiles, terminal);
        }

        @Override
        void run(RuleBook rules) {
            rules.save(rules.get(id).switched(true));
        }
    }

    @Command(name = "off")
    static final class Off extends OnRule {

        Off(Profiles profiles, Terminal terminal) {
            super(profiles, terminal);
        }

        @Override
        void run(RuleBook rules) {
            rules.save(rules.get(id).switched(false));
        }
    }
}
