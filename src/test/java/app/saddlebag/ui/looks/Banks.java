package app.saddlebag.ui.looks;

import app.saddlebag.connect.ConnectFlow;
import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Connection.Health;
import app.saddlebag.model.Entity;
import app.saddlebag.profile.DemoHousehold;
import app.saddlebag.profile.Edit;
import app.saddlebag.profile.Edits;
import app.saddlebag.profile.LiveProfile;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sync.SyncListener;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Brings connections into the states in which they are looked at; by what the bank answers wherever it can answer that. */
final class Banks {

    private Banks() {
    }

    /** Three log-ins with about 900 transactions of accounts, cards, a loan and a portfolio in three currencies; edits, and kept filters. */
    static void about900Rows(OpenProfile profile) {
        LiveProfile.connect(profile, "banca-tramuntana", "joan", "demo");
        LiveProfile.connect(profile, "velero", "lena", "demo");
        LiveProfile.connect(profile, "banca-engiadina", "lena", "demo");
        Ledger ledger = profile.ledger().snapshot();
        edit(profile, ledger.row(0).id(), new Edit.Note("lunch with Joan"), Edit.Tags.plus(Set.of("work")));
        edit(profile, ledger.row(2).id(), new Edit.Category("Gifts"));
        profile.filters().save("Mercadona", "mercadona");
        profile.filters().save("Joan Pons Serra", "\"joan pons\" amount:<0");
        profile.filters().save("2026 > 500", "date:2026 size:>500");
    }

    private static void edit(OpenProfile profile, long row, Edit... edits) {
        profile.edits().edit(new long[] {row}, new Edit.Several(List.of(edits)), Edits.Progress.NOBODY);
    }

    /** Nine log-ins at seven banks, hardly two of which stand alike; one that is not finished, and one that was left amid. */
    static void everyStatus(OpenProfile profile, Sandbox sandbox) {
        sandbox.switches().set("today", LocalDate.now().minusDays(5).toString());
        DemoHousehold.COUPLE.moveIn(profile, there -> { });
        DemoHousehold.FREELANCER.moveIn(profile, there -> { });
        sandbox.switches().set("today", "");
        sandbox.switches().set("blocked-logins", "joan");
        sync(profile, sandbox, "banca-tramuntana", "", "");
        sync(profile, sandbox, "lince", "consent-days", "1");
        sync(profile, sandbox, "atalaya", "server-errors", "*=100");
        sync(profile, sandbox, "velero", "server-errors", "portfolio=100,investment=100,investment-transaction=100");
        sync(profile, sandbox, "testbank", "", "");
        Instant now = Instant.now();
        stands(profile, "nordlicht", Health.FRESH, null, now, now.minus(Duration.ofDays(4)));
        stands(profile, "banca-engiadina", Health.FRESH, null, now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(9)));
        waiting(profile, sandbox);
        ConnectFlow away = profile.connector().connect(profile.redirectUri());
        away.choose(new Entity("banco-faro", "Banco Faro", null, null));
        away.away().join();
    }

    /** A log-in whose code Flanks holds back, also from the windows that are opened later. */
    private static void waiting(OpenProfile profile, Sandbox sandbox) {
        sandbox.switches().set("exchange-hold", "86400");
        LiveProfile.connect(profile, "testbank", "anna", "demo");
    }

    /** Syncs the log-ins at a bank while it behaves in a way of its own. */
    private static void sync(OpenProfile profile, Sandbox sandbox, String bank, String way, String value) {
        if (!way.isEmpty()) {
            sandbox.switches().set(way, value);
        }
        at(profile, bank).forEach(one -> profile.sync(one.id(), SyncListener.NONE, new CallCancellation()));
        if (!way.isEmpty()) {
            sandbox.switches().set(way, way.endsWith("days") ? "0" : "");
        }
    }

    private static void stands(OpenProfile profile, String bank, Health health, String problem, Instant tried, Instant asOf) {
        at(profile, bank).forEach(one -> LiveProfile.stands(profile, one.id(),
                before -> before.attempted(tried, health, problem).asOf(tried, asOf)));
    }

    private static List<Connection> at(OpenProfile profile, String bank) {
        return profile.records().connections().stream().filter(one -> bank.equals(one.entityId())).toList();
    }

    /** Overwrites what pages read, as a failing disk would. */
    static void damage(Path folder) {
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("saddlebag.db"));
             Statement statement = database.createStatement()) {
            statement.execute("UPDATE batch SET facts = zeroblob(40)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
