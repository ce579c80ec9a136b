package app.saddlebag.sandbox.bank;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import app.saddlebag.sandbox.control.Switch;
import app.saddlebag.sandbox.control.Switches;
import app.saddlebag.sandbox.control.WorldClock;
import app.saddlebag.sandbox.state.Books;
import app.saddlebag.sandbox.state.Credential;
import app.saddlebag.sandbox.state.LinkCode;
import app.saddlebag.sandbox.state.Secrets;
import app.saddlebag.sandbox.state.StateStore;

/** Turns a successful log-in into a credential, or renews the one it belongs to. Safe between threads. */
public final class Enrolment {

    /**
     * A log-in that succeeded.
     *
     * @param bank        entity id
     * @param username    who logged in; capitals make no difference
     * @param externalId  the client's own id; null without one
     * @param failingFlag flag of the data that cannot be extracted; null for none
     */
    public record Admitted(String bank, String username, String externalId, String failingFlag) {

        public Admitted {
            username = username.strip().toLowerCase(Locale.ROOT);
        }

        private Set<String> failing() {
            return failingFlag == null ? Set.of() : Set.of(failingFlag);
        }
    }

    private final StateStore state;
    private final Switches switches;
    private final WorldClock clock;

    public Enrolment(StateStore state, Switches switches, WorldClock clock) {
        this.state = state;
        this.switches = switches;
        this.clock = clock;
    }

    /**
     * Connects a log-in.
     *
     * @return the credentials token; empty when this log-in is connected already
     */
    public Optional<String> connect(Admitted who) {
        return state.change(books -> connect(books, who));
    }

    /**
     * Connects a log-in and makes a code for it.
     *
     * @return the code; empty when this log-in is connected already
     */
    public Optional<String> connect(Admitted who, String linkToken, Map<String, String> extra) {
        return state.change(books -> connect(books, who).map(token -> code(books, linkToken, token, null, extra)));
    }

    private Optional<String> connect(Books books, Admitted who) {
        if (books.byLogin(who.bank(), who.username()) != null && !switches.on(Switch.DUPLICATES)) {
            return Optional.empty();
        }
        var credential = new Credential(Secrets.random("ct_"), who.bank(), who.username(), who.externalId(), clock.now(),
                clock.onTheWall(), clock.now(), null, null, Map.of(), who.failing());
        books.credentials().put(credential.token(), credential);
        return Optional.of(credential.token());
    }

    /**
     * Renews a credential at once and makes no code: a Connect session tells of it.
     *
     * @return its token; empty when it has been deleted meanwhile
     */
    public Optional<String> renew(String token, Admitted who) {
        return state.change(books -> renew(books, token, who));
    }

    /**
     * Renews a credential and makes a code for it. With the switch that gives new tokens, the old one works until the
     * code is exchanged.
     *
     * @return the code; empty when the credential has been deleted meanwhile
     */
    public Optional<String> renew(String token, Admitted who, String linkToken, Map<String, String> extra) {
        return state.change(books -> switches.get(Switch.RENEWED_TOKEN).equals("new") && books.credentials().containsKey(token)
                ? Optional.of(code(books, linkToken, Secrets.random("ct_"), token, extra))
                : renew(books, token, who).map(renewed -> code(books, linkToken, renewed, null, extra)));
    }

    private Optional<String> renew(Books books, String token, Admitted who) {
        return Optional.ofNullable(books.credentials().computeIfPresent(token, (key, old) -> old.renewed(clock.now(), who.failing())))
                .map(Credential::token);
    }

    private String code(Books books, String linkToken, String token, String replaces, Map<String, String> extra) {
        var made = new LinkCode(Secrets.random("lc_"), linkToken, token, replaces, extra, clock.onTheWall(), false);
        books.codes().put(made.code(), made);
        return made.code();
    }
}
