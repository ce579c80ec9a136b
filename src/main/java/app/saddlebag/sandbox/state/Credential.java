package app.saddlebag.sandbox.state;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A connected log-in (API reference §7).
 *
 * @param token      the {@code credentials_token}
 * @param bank       entity id
 * @param username   who logs in
 * @param externalId the client's own id for it; null when none was given
 * @param created    when, in the made world
 * @param extracting when the first extraction began, by the computer's clock
 * @param consented  when the user last proved who they are, in the made world
 * @param blocked    since when the bank refuses the stored log-in, in the made world; null while it accepts it
 * @param actions    tokens for user actions
 * @param named      since when the switch that blocks log-ins names it, in the made world; null while it does not
 * @param failing    flags of the data kinds whose extraction fails, such as {@code product.account}
 */
public record Credential(String token, String bank, String username, String externalId, Instant created,
                         Instant extracting, Instant consented, Instant blocked, Instant named,
                         Map<Action, String> actions, Set<String> failing) {

    /** What a user can be asked to do for a log-in that is already connected (API reference §7.2). */
    public enum Action {
        SCA, RESET, TRANSACTION;

        /** As the API writes it. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** The field of a status, and the parameter of a Link URL, that holds its token. */
        public String field() {
            return word() + "_token";
        }
    }

    /** The same log-in, asking for an action by a token. */
    public Credential asking(Action action, String actionToken) {
        var more = new LinkedHashMap<>(actions);
        more.put(action, actionToken);
        return new Credential(token, bank, username, externalId, created, extracting, consented, blocked, named, Map.copyOf(more), failing);
    }

    /** The same log-in, refused by the bank since a moment. */
    public Credential blockedSince(Instant moment) {
        return new Credential(token, bank, username, externalId, created, extracting, consented, moment, named, actions, failing)
                .asking(Action.RESET, Secrets.random("rt_"));
    }

    /** The same log-in after its user proved who they are: nothing is asked any more. */
    public Credential renewed(Instant moment, Set<String> stillFailing) {
        return new Credential(token, bank, username, externalId, created, extracting, moment, null, named, Map.of(), stillFailing);
    }

    /** The same log-in under another token. */
    public Credential under(String otherToken) {
        return new Credential(otherToken, bank, username, externalId, created, extracting, consented, blocked, named, actions, failing);
    }

    /** The same log-in, refused by the bank since the switch names it; a renewal ends that, and the name does not begin it again. */
    public Credential namedSince(Instant moment) {
        return new Credential(token, bank, username, externalId, created, extracting, consented, blocked, moment, actions, failing)
                .blockedSince(moment);
    }

    /** The same log-in, no longer named: what the name had blocked is accepted again. */
    public Credential notNamed() {
        boolean byName = named.equals(blocked);
        var left = new LinkedHashMap<>(actions);
        if (byName) {
            left.remove(Action.RESET);
        }
        return new Credential(token, bank, username, externalId, created, extracting, consented, byName ? null : blocked, null,
                Map.copyOf(left), failing);
    }
}
