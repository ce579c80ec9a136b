package app.saddlebag.flanks;

import app.saddlebag.model.Secret.CredentialsToken;
import java.util.Map;

/** What exchanging a Link's code brought (API reference §6.5). */
public sealed interface Exchange {

    /** @param extra the Link address's extra parameters as they came back; may be empty */
    record Connected(CredentialsToken token, Map<String, String> extra) implements Exchange {
        public Connected {
            extra = Map.copyOf(extra);
        }
    }

    /** The token is held back by security checks, for up to about three days: keep the code and try again. */
    record Held() implements Exchange {
    }
}
