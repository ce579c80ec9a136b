package app.saddlebag.cli;

import app.saddlebag.model.Batch;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Money;
import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.AccountDeeds;
import app.saddlebag.profile.AccountDeeds.Merging;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Accounts, and what a person does with those whose rows come from files. Each deed is a batch. */
final class AccountsCommand {

    private AccountsCommand() {
    }

    static CommandLine line(Profiles profiles, Terminal terminal, Clock clock) {
        return new CommandLine(new Known(profiles, terminal)).addSubcommand(new Rename(profiles, terminal))
                .addSubcommand(new Balance(profiles, terminal, clock)).addSubcommand(new Merge(profiles, terminal))
                .addSubcommand(new Close(profiles, terminal)).addSubcommand(new Reopen(profiles, terminal));
    }

    @Command(name = "accounts")
    static final class Known extends OnProfile {

        @Option(names = "--format", defaultValue = "table", descriptionKey = "cli.option.format")
        Format format;

        Known(Profiles profiles, Terminal terminal) {
            super(profiles, terminal);
        }

        @Override
        void run(OpenProfile profile) {
            Map<Long, Connection> connections = profile.records().connections().stream().collect(Collectors.toMap(Connection::id, one -> one));
            Listing listing = new Listing(terminal.column("id"), terminal.column("account"), terminal.column("number"), terminal.column("balance"),
                    terminal.column("currency"), terminal.column("connection"), terminal.column("state"));
            profile.records().products().stream().filter(AccountsCommand::isAccount).forEach(stored -> {
                boolean files = connections.get(stored.connectionId()).files();
                listing.add(stored.id(), stored.title(), stored.product().number(), stored.product().balance(), stored.product().currency(),
                        connections.get(stored.connectionId()).title(), !stored.gone() ? null
                                : terminal.text(files ? "cli.accounts.closed" : "cli.accounts.gone"));
            });
            listing.print(format, terminal.out());
        }
    }

    private static boolean isAccount(StoredProduct stored) {
        return stored.product() instanceof Product.Account;
    }

    private abstract static class OnAccount extends OnProfile {

        @Parameters(index = "0", paramLabel = "ACCOUNT", descriptionKey = "cli.parameter.account")
        String account;

        OnAccount(Profiles profiles, Terminal terminal) {
            super(profiles, terminal);
        }

        @Override
        final void run(OpenProfile profile) {
            run(profile, find(profile, account, true));
        }

        /** @param ofFiles whether one from files is preferred where a bank's goes by the same name */
        static StoredProduct find(OpenProfile profile, String name, boolean ofFiles) {
            Set<Long> files = profile.records().connections().stream().filter(Connection::files).map(Connection::id).collect(Collectors.toSet());
            Predicate<StoredProduct> preferred = stored -> isAccount(stored) && files.contains(stored.connectionId()) == ofFiles;
            boolean any = profile.records().products().stream().filter(preferred).anyMatch(stored -> NamedProduct.isCalled(stored, name));
            return NamedProduct.find(profile, name, any ? preferred : AccountsCommand::isAccount);
        }

        final void done(String key, Batch batch, Object... blanks) {
            terminal.say(key, blanks);
            if (batch.id() != 0) {
                terminal.say("cli.accounts.undo", String.valueOf(batch.id()));
            }
        }

        abstract void run(OpenProfile profile, StoredProduct found);
    }

    @Command(name = "rename")
    static final class Rename extends OnAccount {

        @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", descriptionKey = "cli.parameter.accountName")
        String name;

        Rename(Profiles profiles, Terminal terminal) {
            super(profiles, terminal);
        }

        @Override
        void run(OpenProfile profile, StoredProduct found) {
            Batch batch = profile.accountDeeds().rename(found, name == null ? "" : name);
            String now = profile.records().products().stream().filter(stored -> stored.id() == found.id()).findFirst().orElse(found).title();
            done("accounts.renamed", batch, found.title(), now);
        }
    }

    @Command(name = "balance")
    static final class Balance extends OnAccount {

        private final Clock clock;

        @Parameters(index = "1", paramLabel = "AMOUNT", descriptionKey = "cli.parameter.accountBalance")
        BigDecimal amount;

        @Option(names = "--on", paramLabel = "DATE", descriptionKey = "cli.option.balanceOn")
        LocalDate day;

        Balance(Profiles profiles, Terminal terminal, Clock clock) {
            super(profiles, terminal);
            this.clock = clock;
        }

        @Override
        void run(OpenProfile profile, StoredProduct found) {
            LocalDate on = day == null ? LocalDate.now(clock) : day;
            Batch batch = profile.accountDeeds().say(found, on, amount);
            done("cli.accounts.balance", batch, found.title(), terminal.formats().money(amount, found.product().currency()), terminal.formats().day(on));
        }
    }

    @Command(name = "merge")
    static final class Merge extends OnAccount {

        @Parameters(index = "1", paramLabel = "BANKACCOUNT", descriptionKey = "cli.parameter.bankAccount")
        String bank;

        @Option(names = "--dry-run", descriptionKey = "cli.option.mergeDryRun")
        boolean dryRun;

        Merge(Profiles profiles, Terminal terminal) {
            super(profiles, terminal);
        }

        @Override
        void run(OpenProfile profile, StoredProduct found) {
            AccountDeeds deeds = profile.accountDeeds();
            Merging merging = deeds.look(found, find(profile, bank, false));
            terminal.say("accounts.merge.rows", merging.repeated(), merging.joining());
            terminal.say(merging.gap() == null ? "accounts.merge.seam.unknown" : merging.agrees() ? "accounts.merge.seam.agrees"
                    : "accounts.merge.seam.gap", merging.seam() == null ? "" : terminal.formats().day(merging.seam()), gap(merging.gap()));
            if (!dryRun) {
                done("accounts.merged", deeds.merge(found, merging.bank()), found.title(), merging.bank().title());
            }
        }

        private String gap(Money gap) {
            return gap == null ? "" : terminal.formats().money(gap.amount(), gap.currency());
        }
    }

    @Command(name = "close")
    static final class Close extends OnAccount {

        Close(Profiles profiles, Terminal terminal) {
            super(profiles, terminal);
        }

        @Override
        void run(OpenProfile profile, StoredProduct found) {
            done("accounts.closed", profile.accountDeeds().close(found), found.title());
        }
    }

    @Command(name = "reopen")
    static final class Reopen extends OnAccount {

        Reopen(Profiles profiles, Terminal terminal) {
            super(profiles, terminal);
        }

        @Override
        void run(OpenProfile profile, StoredProduct found) {
            done("accounts.reopened", profile.accountDeeds().reopen(found), found.title());
        }
    }
}
