package app.saddlebag.sandbox.api;

import java.util.List;

import app.saddlebag.sandbox.control.Switch;
import app.saddlebag.sandbox.control.Switches;
import app.saddlebag.sandbox.control.WorldClock;
import app.saddlebag.sandbox.http.Failure;
import app.saddlebag.sandbox.state.Books;
import app.saddlebag.sandbox.state.Credential;
import app.saddlebag.sandbox.state.Credential.Action;
import app.saddlebag.sandbox.state.Secrets;
import app.saddlebag.sandbox.state.StateStore;
import tools.jackson.databind.node.ObjectNode;

/** Finds credentials and changes how they stand. Safe between threads. */
public final class Credentials {

    static final String FIELD = "credentials_token";

    private final StateStore state;
    private final Extraction extraction;
    private final Switches switches;
    private final WorldClock clock;

    public Credentials(StateStore state, Extraction extraction, Switches switches, WorldClock clock) {
        this.state = state;
        this.extraction = extraction;
        this.switches = switches;
        this.clock = clock;
    }

    /** The credential a body names by {@code credentials_token}, as it stands now. */
    Credential of(ObjectNode body) {
        return standing(known(state.books(), body.get(FIELD).stringValue()));
    }

    /** All of them as they stand now, in the order they were connected. */
    List<Credential> all() {
        return state.books().credentials().values().stream().map(this::standing).toList();
    }

    /** What the switch and the calendar have made of a credential since anybody looked. */
    private Credential standing(Credential held) {
        boolean named = switches.names(Switch.BLOCKED_LOGINS).contains(held.username());
        Credential credential = named == (held.named() != null) ? held : state.change(books -> {
            Credential known = known(books, held.token());
            if (named == (known.named() != null)) {
                return known;
            }
            Credential next = named ? known.namedSince(clock.now()) : known.notNamed();
            books.credentials().put(next.token(), next);
            return next;
        });
        return extraction.consentOver(credential) && !credential.actions().containsKey(Action.SCA)
                ? ask(credential.token(), Action.SCA) : credential;
    }

    /** Makes a credential ask its user for something; a token that is already there is kept. */
    public Credential ask(String token, Action action) {
        return state.change(books -> {
            Credential credential = known(books, token);
            if (credential.actions().containsKey(action)) {
                return credential;
            }
            Credential asking = credential.asking(action, Secrets.random(action.word().charAt(0) + "t_"));
            books.credentials().put(token, asking);
            return asking;
        });
    }

    /** Makes the bank refuse the log-in from now on. */
    public Credential block(String token) {
        return state.change(books -> {
            Credential blocked = known(books, token).blockedSince(clock.now());
            books.credentials().put(token, blocked);
            return blocked;
        });
    }

    /** Deletes a credential. */
    public void forget(String token) {
        state.change(books -> {
            known(books, token);
            books.forget(token);
            return null;
        });
    }

    private static Credential known(Books books, String token) {
        Credential credential = books.credentials().get(token);
        if (credential == null) {
            throw Failure.invalid(FIELD);
        }
        return credential;
    }
}
