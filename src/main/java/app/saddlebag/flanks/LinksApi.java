package app.saddlebag.flanks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The application's Links (API reference §6.4): a legacy API, kept apart because it may be withdrawn. Answers come
 * wrapped or bare; either is read. Thread-safe.
 */
public final class LinksApi {

    private final Caller caller;

    LinksApi(Caller caller) {
        this.caller = caller;
    }

    public List<Link> list() {
        Call call = Call.read(path("list-links"), Json.object(Map.of()));
        List<Link> links = new ArrayList<>();
        for (JsonNode node : caller.call(call, caller.answers()::items)) {
            Fields f = new Fields(node);
            if (f.text("token") != null) {
                links.add(link(f));
            }
        }
        return links;
    }

    public Link create(Link.Draft draft) {
        return act("create-link", fields(draft));
    }

    /** Null attributes of the draft are left as they are. */
    public Link edit(String token, Link.Draft draft) {
        Map<String, Object> fields = fields(draft);
        fields.put("token", token);
        return act("edit-link", fields);
    }

    public Link pause(String token) {
        return act("pause-link", Map.of("token", token));
    }

    public Link resume(String token) {
        return act("resume-link", Map.of("token", token));
    }

    /** Refused by the API while codes are pending. */
    public void delete(String token) {
        caller.call(Call.act("POST", path("delete-link"), Json.object(Map.of("token", token))), answer -> {
            caller.answers().orFail(answer);
            return null;
        });
    }

    private Link act(String action, Map<String, ?> fields) {
        return caller.call(Call.act("POST", path(action), Json.object(fields)), answer -> {
            JsonNode node = caller.answers().jsonWithoutError(answer);
            Fields f = new Fields(node.path("data").isObject() ? node.path("data") : node);
            if (f.text("token") == null) {
                throw Answers.notJson(answer, "no Link", null);
            }
            return link(f);
        });
    }

    private static Link link(Fields f) {
        Integer pending = f.integer("pending_code_count");
        return new Link(f.text("token"), f.text("name"), f.text("redirect_uri"), f.text("company_name"),
                f.text("terms_and_conditions_url"), f.text("privacy_policy_url"),
                !Boolean.FALSE.equals(f.bool("active")), pending == null ? 0 : pending);
    }

    private static Map<String, Object> fields(Link.Draft draft) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", draft.name());
        fields.put("redirect_uri", draft.redirectUri());
        fields.put("company_name", draft.companyName());
        fields.put("terms_and_conditions_url", draft.termsUrl());
        fields.put("privacy_policy_url", draft.privacyUrl());
        return fields;
    }

    private static String path(String action) {
        return "/v0/links/" + action;
    }
}
