package app.saddlebag.flanks;

import app.saddlebag.model.Secret.LinkCode;
import java.util.Map;

/**
 * A code that a Link handed out and nobody exchanged yet (API reference §6.6).
 *
 * @param linkToken nullable
 * @param extra     the Link address's extra parameters; empty when the API does not say
 */
public record UnusedCode(LinkCode code, String linkToken, Map<String, String> extra) {

    public UnusedCode {
        extra = Map.copyOf(extra);
    }

    @Override
    public String toString() {
        return "UnusedCode[" + code + "]";
    }
}
