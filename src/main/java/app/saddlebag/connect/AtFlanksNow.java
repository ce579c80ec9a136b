package app.saddlebag.connect;

import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.flanks.CredentialsItem;
import app.saddlebag.flanks.FlanksClient;
import app.saddlebag.flanks.FlanksException.Refused;
import app.saddlebag.flanks.UnusedCode;
import app.saddlebag.model.Secret.LinkCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is at Flanks because of us, each asked for once however many want to know: codes nobody exchanged (API reference
 * §6.6) and logins (§7.2). For one thread and one round.
 */
final class AtFlanksNow {

    private final FlanksClient api;
    private final String linkToken;
    private final CallCancellation cancellation;
    private List<UnusedCode> codes;
    private List<CredentialsItem> logins;

    AtFlanksNow(FlanksClient api, String linkToken, CallCancellation cancellation) {
        this.api = api;
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

    /** The logins that bear a slot; of all logins of the application these alone are ours. */
    Stream<CredentialsItem> loginsOf(String slot) {
        return logins().stream().filter(login -> slot.equals(login.externalId()));
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
