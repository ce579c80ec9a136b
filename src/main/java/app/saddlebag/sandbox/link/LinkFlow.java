package app.saddlebag.sandbox.link;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import app.saddlebag.sandbox.bank.Challenge;
import app.saddlebag.sandbox.bank.Enrolment;
import app.saddlebag.sandbox.bank.Refusal;
import app.saddlebag.sandbox.bank.TestBank;
import app.saddlebag.sandbox.control.Switch;
import app.saddlebag.sandbox.control.Switches;
import app.saddlebag.sandbox.control.WorldClock;
import app.saddlebag.sandbox.http.Parameters;
import app.saddlebag.sandbox.link.Visit.Origin;
import app.saddlebag.sandbox.link.Visit.Step;
import app.saddlebag.sandbox.link.Visit.Wish;
import app.saddlebag.sandbox.state.Credential.Action;
import app.saddlebag.sandbox.state.Secrets;
import app.saddlebag.sandbox.state.Session;
import app.saddlebag.sandbox.state.StateStore;

/** How a visit goes from one step to the next (API reference §§6, 11 and 12). Knows no page. */
final class LinkFlow {

    /** After so long the pretended phone confirms by itself. */
    static final Duration PHONE = Duration.ofSeconds(8);

    private static final Duration LONGEST_WORK = Duration.ofSeconds(4);

    private final StateStore state;
    private final Enrolment enrolment;
    private final Switches switches;
    private final WorldClock clock;

    LinkFlow(StateStore state, Enrolment enrolment, Switches switches, WorldClock clock) {
        this.state = state;
        this.enrolment = enrolment;
        this.switches = switches;
        this.clock = clock;
    }

    /** Begins a visit: at the list of banks, or further on when the bank is known. */
    Visit begin(Wish wish, String bank) {
        var visit = new Visit(Secrets.random("vs_"), wish, clock.onTheWall());
        if (wish.renewing() != null) {
            visit.bank = wish.renewing().bank();
            visit.username = wish.renewing().username();
            restart(visit);
        } else if (wish.banks().contains(bank)) {
            choose(visit, bank);
        } else if (wish.banks().size() == 1) {
            choose(visit, wish.banks().getFirst());
        }
        return visit;
    }

    /** Lets time do its work: the phone that confirms by itself, the reading that ends. */
    void tick(Visit visit) {
        Instant now = clock.onTheWall();
        switch (visit.step) {
            case Step.Proving(Challenge challenge, Instant asked) when !challenge.typed() && !now.isBefore(asked.plus(PHONE)) ->
                    prove(visit, "", true);
            case Step.Working(String failing, boolean proved, Instant until) when !now.isBefore(until) -> complete(visit, failing);
            default -> { }
        }
    }

    void choose(Visit visit, String bank) {
        if (visit.wish.banks().contains(bank) && visit.wish.renewing() == null && waiting(visit)) {
            visit.bank = bank;
            moveTo(visit, new Step.LoggingIn(false));
        }
    }

    void chooseAgain(Visit visit) {
        if (visit.wish.renewing() == null && waiting(visit)) {
            moveTo(visit, new Step.Choosing());
        }
    }

    /** From an error back to where the user can do better. */
    void restart(Visit visit) {
        if (visit.bank != null && waiting(visit)) {
            boolean proofOnly = visit.wish.action() == Action.SCA || visit.wish.action() == Action.TRANSACTION;
            moveTo(visit, proofOnly ? new Step.Proving(TestBank.reproof(visit.bank), clock.onTheWall()) : new Step.LoggingIn(false));
        }
    }

    void logIn(Visit visit, String username, String password, boolean consented) {
        if (visit.step instanceof Step.LoggingIn) {
            visit.username = visit.wish.renewing() == null ? username.strip() : visit.wish.renewing().username();
            if (consented) {
                follow(visit, TestBank.password(visit.bank, visit.username, password), false);
            } else {
                moveTo(visit, new Step.LoggingIn(true));
            }
        }
    }

    void prove(Visit visit, String typed, boolean confirmed) {
        if (visit.step instanceof Step.Proving(Challenge challenge, Instant asked)) {
            follow(visit, confirmed ? TestBank.proof(visit.bank, challenge, typed.strip())
                    : new TestBank.Reply.Refuse(Refusal.INVALID_SCA), true);
        }
    }

    void leave(Visit visit) {
        if (!(visit.step instanceof Step.Over)) {
            stop(visit, Refusal.ABORTED_BY_USER);
        }
    }

    private static boolean waiting(Visit visit) {
        return !(visit.step instanceof Step.Over) && !(visit.step instanceof Step.Working);
    }

    private void follow(Visit visit, TestBank.Reply reply, boolean proved) {
        switch (reply) {
            case TestBank.Reply.Prove(var challenge) -> moveTo(visit, new Step.Proving(challenge, clock.onTheWall()));
            case TestBank.Reply.Refuse(var refusal) -> stop(visit, refusal);
            case TestBank.Reply.Welcome(var failing) -> {
                Duration work = Duration.ofMillis(4L * switches.number(Switch.PACE));
                moveTo(visit, new Step.Working(failing, proved,
                        clock.onTheWall().plus(work.compareTo(LONGEST_WORK) > 0 ? LONGEST_WORK : work)));
                tick(visit);
            }
        }
    }

    private void complete(Visit visit, String failing) {
        var who = new Enrolment.Admitted(visit.bank, visit.username, visit.wish.externalId(), failing);
        Optional<String> made = switch (visit.wish.origin()) {
            case Origin.OfLink(String link) when visit.wish.renewing() == null -> enrolment.connect(who, link, visit.wish.extra());
            case Origin.OfLink(String link) -> enrolment.renew(visit.wish.renewing().token(), who, link, visit.wish.extra());
            case Origin.OfSession(String session) when visit.wish.renewing() == null -> enrolment.connect(who);
            case Origin.OfSession(String session) -> enrolment.renew(visit.wish.renewing().token(), who);
        };
        if (made.isEmpty()) {
            stop(visit, visit.wish.renewing() == null ? Refusal.CREDENTIALS_ALREADY_EXIST : Refusal.INTERNAL_ERROR);
        } else if (visit.wish.origin() instanceof Origin.OfSession(String id)) {
            state.change(books -> books.sessions().computeIfPresent(id, (key, session) -> session.connected(made.get())));
            visit.step = over(visit, Map.of("session_id", id), null);
        } else {
            visit.step = over(visit, Map.of("code", made.get()), null);
        }
    }

    private void stop(Visit visit, Refusal refusal) {
        if (visit.wish.origin() instanceof Origin.OfSession(String id)) {
            state.change(books -> books.sessions().computeIfPresent(id, (key, session) -> session.failed(refusal.sessionCode())));
            visit.step = over(visit, Map.of("session_id", id), refusal);
        } else {
            visit.step = visit.wish.returnsOn(refusal) ? over(visit, Map.of("error", refusal.name()), refusal) : new Step.Stopped(refusal);
        }
    }

    private void moveTo(Visit visit, Step step) {
        visit.step = step;
        if (visit.wish.origin() instanceof Origin.OfSession(String id)) {
            Session.Status status = switch (step) {
                case Step.Proving proving -> Session.Status.WAITING_CHALLENGE;
                case Step.Working(String failing, boolean proved, Instant until) ->
                        proved ? Session.Status.PROCESSING_CHALLENGE : Session.Status.PROCESSING_PROVIDE_CREDENTIALS;
                default -> Session.Status.WAITING_PROVIDE_CREDENTIALS;
            };
            state.change(books -> books.sessions().computeIfPresent(id, (key, session) -> session.at(status)));
        }
    }

    /** @param refusal why it ended badly; null when it ended well */
    private Step over(Visit visit, Map<String, String> news, Refusal refusal) {
        String redirect = visit.wish.redirectUri();
        if (redirect == null || switches.on(Switch.LOST_REDIRECT)) {
            return new Step.Over(null, refusal);
        }
        var parameters = new LinkedHashMap<>(news);
        visit.wish.extra().forEach(parameters::putIfAbsent);
        return new Step.Over(with(Parameters.format(parameters), redirect), refusal);
    }

    /** An address with more parameters, which stand before its fragment; in the signs that a header field may have. */
    private static String with(String parameters, String address) {
        int fragment = address.indexOf('#');
        String before = fragment < 0 ? address : address.substring(0, fragment);
        return URI.create(before + (before.indexOf('?') < 0 ? "?" : "&") + parameters + address.substring(before.length())).toASCIIString();
    }
}
