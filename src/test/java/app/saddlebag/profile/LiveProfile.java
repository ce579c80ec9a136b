package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.connect.ConnectFlow;
import app.saddlebag.connect.ConnectState;
import app.saddlebag.connect.DemoLogin;
import app.saddlebag.flanks.DataKind;
import app.saddlebag.flanks.LoopbackPages;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Entity;
import app.saddlebag.model.Environment;
import app.saddlebag.model.Money;
import app.saddlebag.model.Secret.ClientSecret;
import app.saddlebag.model.Secret.CredentialsToken;
import app.saddlebag.sandbox.Sandbox;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Connects real profiles to a real sandbox, for tests that need one with data in it. */
public final class LiveProfile {

    private LiveProfile() {
    }

    /** The environment of a sandbox that the test itself started. */
    public static Environment environment(Sandbox sandbox) {
        return new Environment(Environment.Kind.CUSTOM, sandbox.api(), sandbox.link(), sandbox.clientId(),
                sandbox.linkToken(), null);
    }

    public static ClientSecret secret(Sandbox sandbox) {
        return new ClientSecret(sandbox.clientSecret());
    }

    /** Removes a connection here alone: its login stays at Flanks. */
    public static void forget(OpenProfile profile, long connectionId) {
        profile.store().connections().remove(connectionId);
    }

    /** The keys to the log-ins on which the profile's connections stand. */
    public static Set<CredentialsToken> keys(OpenProfile profile) {
        return profile.store().connections().list().stream()
                .flatMap(connection -> profile.store().connections().token(connection.id()).stream()).collect(Collectors.toSet());
    }

    /** The bank lists a product no longer; the next sync that finds it brings it back. */
    public static void noLongerListed(OpenProfile profile, long productId) {
        profile.store().products().markGone(productId);
    }

    /** The bank refuses the stored login since; what is here was read at that moment. */
    public static void refusedSince(OpenProfile profile, long connectionId, Instant read) {
        Connection now = profile.store().connections().get(connectionId);
        profile.store().connections().update(new Connection(now.id(), now.slot(), now.entityId(), now.entityName(), now.label(),
                now.connectedAt(), now.lastAttempt(), read, read, Connection.Health.NEEDS_LOGIN, "sync.needsLogin", false));
    }

    /** A connection stands otherwise, as a sync would leave it behind. */
    public static void stands(OpenProfile profile, long connectionId, UnaryOperator<Connection> otherwise) {
        profile.store().connections().update(otherwise.apply(profile.store().connections().get(connectionId)));
    }

    /** Who takes part in the products is not read any more since then, as a sync leaves it behind. */
    public static void holdersNotReadSince(OpenProfile profile, long connectionId, Instant since) {
        profile.store().settings().put("sync.shortfalls." + connectionId, DataKind.HOLDER.name() + " " + since.getEpochSecond()
                + " " + since.getEpochSecond() + " flanks.server");
        assertThat(profile.records().status(connectionId).missing(EnumSet.of(DataKind.HOLDER))).hasSize(1);
    }

    /** What a product was worth on a day on which it was read. */
    public static void wasWorth(OpenProfile profile, long productId, LocalDate day, Money balance) {
        profile.store().balances().record(productId, day, balance);
    }

    /**
     * Connects a bank through the Link page's own forms and waits for the first sync.
     *
     * @return how it ended
     */
    public static ConnectState connect(OpenProfile profile, String bank, String username, String password) {
        return connecting(profile, bank, username, password).settled().join();
    }

    /** Likewise, but waits only until the first sync has begun: a profile that is closed then has a bank it never read. */
    public static void beginToRead(OpenProfile profile, String bank, String username, String password) {
        CompletableFuture<Void> begun = new CompletableFuture<>();
        ConnectFlow flow = connecting(profile, bank, username, password);
        flow.onState(state -> {
            if (state instanceof ConnectState.FirstSync) {
                begun.complete(null);
            }
        });
        begun.join();
    }

    private static ConnectFlow connecting(OpenProfile profile, String bank, String username, String password) {
        ConnectFlow flow = profile.connector().connect(profile.redirectUri());
        flow.choose(new Entity(bank, null, null, null));
        if (flow.away().join() instanceof ConnectState.AtFlanks(URI link)) {
            try (LoopbackPages pages = new LoopbackPages()) {
                flow.offer(new DemoLogin(pages).logIn(link, flow.redirectUri(),
                        new DemoLogin.Answers(bank, username, password, List.of())));
            }
        }
        return flow;
    }

    /**
     * Renews a login through the Link page's own forms and waits for the sync.
     *
     * @return how it ended
     */
    public static ConnectState renew(OpenProfile profile, Connection connection, String username, String password) {
        ConnectFlow flow = profile.connector().renew(connection, profile.redirectUri());
        if (flow.state() instanceof ConnectState.AtFlanks(URI link)) {
            try (LoopbackPages pages = new LoopbackPages()) {
                flow.offer(new DemoLogin(pages).logIn(link, flow.redirectUri(),
                        new DemoLogin.Answers(connection.entityId(), username, password, List.of())));
            }
        }
        return flow.settled().join();
    }
}
