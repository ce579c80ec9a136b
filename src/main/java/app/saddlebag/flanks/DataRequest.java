package app.saddlebag.flanks;

import app.saddlebag.model.Secret.CredentialsToken;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * What to read of one login (API reference §8).
 *
 * @param token           the login
 * @param query           narrows the answer (API reference §9); null asks for everything
 * @param ignoreDataError return the stored copy even when its last extraction failed
 */
public record DataRequest(CredentialsToken token, JsonNode query, boolean ignoreDataError) {

    public DataRequest {
        Objects.requireNonNull(token, "token");
    }

    public static DataRequest all(CredentialsToken token) {
        return new DataRequest(token, null, false);
    }

    public DataRequest matching(JsonNode other) {
        return new DataRequest(token, other, ignoreDataError);
    }

    byte[] json() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("credentials_token", token.reveal());
        fields.put("query", query);
        fields.put("ignore_data_error", ignoreDataError ? Boolean.TRUE : null);
        return Json.object(fields);
    }
}
