package app.saddlebag.flanks;

import app.saddlebag.filter.query.FlanksQuery;
import app.saddlebag.model.Secret.CredentialsToken;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What to read of one login (API reference §8).
 *
 * @param token the login
 * @param query narrows the answer (API reference §9)
 */
public record DataRequest(CredentialsToken token, FlanksQuery query) {

    public DataRequest {
        Objects.requireNonNull(token, "token");
        Objects.requireNonNull(query, "query");
    }

    public static DataRequest all(CredentialsToken token) {
        return new DataRequest(token, FlanksQuery.EVERYTHING);
    }

    public DataRequest matching(FlanksQuery other) {
        return new DataRequest(token, other);
    }

    byte[] json() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("credentials_token", token.reveal());
        fields.put("query", query.isEmpty() ? null : Json.MAPPER.readTree(query.toJson()));
        return Json.object(fields);
    }
}
