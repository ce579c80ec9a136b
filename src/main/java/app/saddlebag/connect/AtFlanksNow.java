package app.saddlebag.connect;

import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.flanks.ConnectSession;
import app.saddlebag.flanks.ConnectSession.Progress;
import app.saddlebag.flanks.CredentialsItem;
import app.saddlebag.flanks.FlanksClient;
import app.saddlebag.flanks.FlanksException.Refused;
import app.saddlebag.flanks.UnusedCode;
import app.saddlebag.model.Secret.CredentialsToken;
import app.saddlebag.model.Secret.LinkCode;
import app.saddlebag.store.Slots;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is at Flanks because of us, each asked for once however many want to know: codes nobody exchanged (API reference
 * §6.6), sessions (§12) and logins (§7.2). For one thread and one round.
 */
final class AtFlanksNow {

    private final FlanksClient api;
    private final String linkToken;
    private final CallCancellation cancellation;
    private final Slots slots;
    private final Map<String, Optional<ConnectSession>> sessions = new HashMap<>();
    private final Set<String> expected = new HashSet<>();
    private List<UnusedCode> codes;
    private Map<CredentialsToken, String> slotsBySession;
    private List<CredentialsItem> logins;

    AtFlanksNow(FlanksClient api, Slots slots, String linkToken, CallCancellation cancellation) {
        this.api = api;
        this.slots = slots;
        this.linkToken = linkToken;
        this.cancellation = cancellation;
    }

    /** The code that came of a departure; the state is ours alone, so it is no one else's. */
    Optional<LinkCode> codeOf(String state) {
        if (codes == null) {
            codes = cancellation.during(() -> api.unusedCodes(linkToken));
        }
        return codes.stream().filter(unused -> state.equals(unused.extra().get(LinkUrl.STATE))).map(UnusedCode::code)
                .findFirst();
    }

    /** Says which sessions will be asked for, so that it takes one question. */
    void expect(Stream<String> ids) {
        ids.forEach(expected::add);
    }

    /** Empty when Flanks does not know it (any more). */
    Optional<ConnectSession> session(String id) {
        if (!sessions.containsKey(id)) {
            expected.add(id);
            List<ConnectSession> found = cancellation.during(() -> api.sessions().find(expected));
            expected.forEach(one -> sessions.put(one, Optional.empty()));
            found.forEach(session -> sessions.put(session.id(), Optional.of(session)));
            expected.clear();
        }
        return sessions.get(id);
    }

    /** The logins of one slot, in the list's order. */
    Stream<CredentialsItem> loginsOf(String slot) {
        return logins().stream().filter(login -> slot.equals(slotOf(login)));
    }

    /**
     * The slot a login was made for, which makes it this profile's if the slot is: it bears it, or it was made in a session that
     * was opened for it. Null when neither is known.
     */
    String slotOf(CredentialsItem login) {
        return login.externalId() != null ? login.externalId() : slotsBySession().get(login.token());
    }

    private Map<CredentialsToken, String> slotsBySession() {
        if (slotsBySession == null) {
            slotsBySession = new HashMap<>();
            Map<String, String> opened = slots.sessions();
            if (!opened.isEmpty()) {
                finished(opened.keySet()).filter(session -> session.progress() == Progress.OK)
                        .forEach(session -> slotsBySession.put(session.connection(), opened.get(session.id())));
            }
        }
        return slotsBySession;
    }

    private Stream<ConnectSession> finished(Set<String> ids) {
        try {
            return cancellation.during(() -> api.sessions().find(ids)).stream();
        } catch (Refused notForUs) {
            return Stream.empty();
        }
    }

    /** All logins of the application, other people's too; none where Flanks does not list them for us. */
    List<CredentialsItem> logins() {
        if (logins == null) {
            try {
                logins = cancellation.during(api::credentials);
            } catch (Refused notForUs) {
                logins = List.of();
            }
        }
        return logins;
    }
}
