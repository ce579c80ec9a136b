package app.saddlebag.cli;

import app.saddlebag.cli.Listing.Column;
import app.saddlebag.exchange.read.BankFile;
import app.saddlebag.exchange.read.ReadProgress;
import app.saddlebag.exchange.statement.BalanceCheck;
import app.saddlebag.exchange.statement.Remark;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Money;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.FileLook;
import app.saddlebag.profile.FileLook.Part;
import app.saddlebag.profile.FileLook.Target;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import app.saddlebag.profile.StatementImport;
import app.saddlebag.profile.StatementImport.Wish;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes statements of banks in, from files: each file one batch, or with {@code --dry-run} a look alone. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {

    private final Profiles profiles;
    private final Terminal terminal;

    @Mixin ProfileOptions options = new ProfileOptions();

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "cli.parameter.importFile")
    List<Path> files = List.of();

    @ArgGroup Whose whose = new Whose();

    @Option(names = "--currency", paramLabel = "CURRENCY", descriptionKey = "cli.option.importCurrency")
    String currency;

    @Option(names = "--doubtful", descriptionKey = "cli.option.importDoubtful")
    boolean doubtful;

    @Option(names = "--dry-run", descriptionKey = "cli.option.importDryRun")
    boolean dryRun;

    @Option(names = "--format", defaultValue = "table", descriptionKey = "cli.option.format")
    Format format;

    /** Where the rows go that a file does not say of, or all of them. */
    static final class Whose {

        @Option(names = "--account", paramLabel = "ACCOUNT", descriptionKey = "cli.option.importAccount")
        String account;

        @Option(names = "--new-account", paramLabel = "NAME", descriptionKey = "cli.option.importNewAccount")
        String name;
    }

    ImportCommand(Profiles profiles, Terminal terminal) {
        this.profiles = profiles;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (OpenProfile profile = options.open(profiles, terminal)) {
            StatementImport statements = profile.statements();
            Wish wish = new Wish(target(profile), currency);
            Listing listing = new Listing(new Column("file", terminal.text("cli.import.file")), new Column("format", terminal.text("cli.import.format")),
                    new Column("account", terminal.text("cli.import.account")), new Column("first", terminal.text("cli.import.first")),
                    new Column("last", terminal.text("cli.import.last")), new Column("new", terminal.text("cli.import.new")),
                    new Column("known", terminal.text("cli.import.known")), new Column("doubtful", terminal.text("cli.import.doubtful")),
                    new Column("balances", terminal.text("cli.import.balances")), Column.detail("newAccount"), Column.detail("unbooked"),
                    Column.detail("batch"));
            boolean whole = true;
            for (Path file : files) {
                whole &= oneFile(statements, file, wish, listing);
            }
            listing.print(format, terminal.out());
            return whole ? 0 : 1;
        }
    }

    /** Whether it was taken in, or could be. */
    private boolean oneFile(StatementImport statements, Path path, Wish wish, Listing listing) {
        FileLook look = statements.look(BankFile.of(path), wish, ReadProgress.NONE);
        Batch batch = null;
        ProblemException problem = look.problem();
        try {
            if (!dryRun && problem == null) {
                batch = statements.take(look, wish, doubtful, terminal.text("import.source"), ReadProgress.NONE);
            } else if (problem == null && !look.ready()) {
                StatementImport.requireReady(look);
            }
        } catch (ProblemException refused) {
            problem = refused;
        }
        for (Part part : look.statements()) {
            listing.add(look.file().name(), look.recognition().format().name(), name(part.target()), day(part.first()), day(part.last()),
                    part.fresh(), part.known(), part.doubtful(), balances(part), part.target() instanceof Target.Fresh, part.unbooked(),
                    batch == null || batch.id() == 0 ? null : batch.id());
            part.statement().remarks().forEach(remark -> remark(look, remark));
        }
        if (problem != null) {
            terminal.err().println("saddlebag: " + look.file().name() + ": " + terminal.messages().sentence(problem));
        } else if (!dryRun) {
            terminal.say("import.taken", look.file().name(), batch.counts().added() + batch.counts().changed(), batch.id());
        }
        if (problem == null && look.doubtful() > 0 && !doubtful) {
            terminal.say("import.inDoubt", look.file().name(), look.doubtful());
        }
        return problem == null;
    }

    private void remark(FileLook look, Remark remark) {
        terminal.err().println("saddlebag: " + look.file().name() + ": " + terminal.text(remark.kind().key(), remark.blanks()));
    }

    private String name(Target target) {
        return switch (target) {
            case Target.Known(StoredProduct account) -> account.title();
            case Target.Fresh(String name) -> name;
            case Target.Open _ -> null;
        };
    }

    private static String day(LocalDate day) {
        return Objects.toString(day, null);
    }

    /** Whether the file's balances agree with its entries, and with what is known from before. */
    private String balances(Part part) {
        String within = switch (part.balances()) {
            case BalanceCheck.Agrees _ -> terminal.text("import.balances.agree");
            case BalanceCheck.Differs(Money missing) -> terminal.text("import.balances.differ", money(missing));
            case BalanceCheck.Untold _ -> terminal.text("import.balances.untold");
        };
        return part.gap() == null ? within : within + " " + terminal.text("import.balances.gap", money(part.gap()));
    }

    private String money(Money amount) {
        return terminal.formats().money(amount.amount(), amount.currency());
    }

    private Target target(OpenProfile profile) {
        if (whose.name != null) {
            return new Target.Fresh(whose.name);
        }
        if (whose.account == null) {
            return null;
        }
        return new Target.Known(account(profile));
    }

    private StoredProduct account(OpenProfile profile) {
        try {
            return NamedProduct.find(profile, whose.account, stored -> stored.product() instanceof Product.Account);
        } catch (ProblemException unclear) {
            throw new ProblemException(unclear.key().equals("balance.none") ? "import.account.none" : "import.account.several", unclear, whose.account);
        }
    }
}
