package app.saddlebag.flanks;

import app.saddlebag.flanks.FlanksException.Insecure;
import app.saddlebag.model.Secret.CredentialsToken;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Connect v2: sessions, in each of which a person logs in once (API reference §12). Thread-safe; every method blocks and throws
 * {@link FlanksException}, as those of the {@link FlanksClient} it belongs to.
 */
public final class ConnectSessions {

    private static final String PATH = "/connect/v2/";
    private static final int MOST_PAGES = 10_000;
    private static final int MOST_IDS = 100;

    private final Caller caller;

    ConnectSessions(Caller caller) {
        this.caller = caller;
    }

    /**
     * What a session is to be for.
     *
     * @param connectorId the bank; null lets the person pick it
     * @param renewing    the login to act on; null for a new one. That it is named so is inferred: no copy of the documents
     *                    that could be read says how
     * @param redirect    where the person is sent afterwards
     */
    public record Wanted(String connectorId, CredentialsToken renewing, URI redirect) {
    }

    /**
     * A session nobody has used yet.
     *
     * @param page where the person logs in
     */
    public record Opened(String id, URI page) {
        @Override
        public String toString() {
            return "Opened[" + id + "]";
        }
    }

    /** Opens a session. Made once, never repeated; one that nobody goes to does no harm. */
    public Opened open(Wanted wanted) {
        Map<String, Object> configuration = new LinkedHashMap<>();
        configuration.put("connector_id", wanted.connectorId());
        configuration.put("connection_id", wanted.renewing() == null ? null : wanted.renewing().reveal());
        configuration.put("redirect_url", wanted.redirect());
        Call call = Call.act("POST", PATH + "sessions/create-session",
                Json.object(Map.of("configuration", Json.MAPPER.readTree(Json.object(configuration)))));
        return caller.call(call, answer -> {
            JsonNode node = caller.answers().jsonWithoutError(answer);
            Fields f = new Fields(node.path("session").isObject() ? node.path("session") : node);
            String id = f.text("session_id");
            // The address's name stood behind the point up to which the documents could be read.
            String page = f.text("url", "session_url", "link");
            if (id == null || page == null || id.chars().anyMatch(Character::isISOControl)) {
                throw Answers.notJson(answer, "no session with an address", null);
            }
            return new Opened(id, page(page, answer));
        });
    }

    private static URI page(String written, Answer answer) {
        URI page;
        try {
            page = URI.create(written);
        } catch (IllegalArgumentException malformed) {
            throw Answers.notJson(answer, "a session whose address is none", malformed);
        }
        if (page.getHost() == null || page.getRawUserInfo() != null) {
            throw Answers.notJson(answer, "a session whose address is none", null);
        }
        if (!Loopback.isSecureEnough(page)) {
            throw new Insecure(page.getHost());
        }
        return page;
    }

    /** How far one has come; empty when the API does not know it (any more). */
    public Optional<ConnectSession> find(String id) {
        return find(List.of(id)).stream().findFirst();
    }

    /** Those of them that the API knows. */
    public List<ConnectSession> find(Collection<String> ids) {
        List<String> wanted = List.copyOf(ids);
        List<ConnectSession> found = new ArrayList<>();
        for (int from = 0; from < wanted.size(); from += MOST_IDS) {
            ObjectNode query = Json.MAPPER.createObjectNode();
            wanted.subList(from, Math.min(wanted.size(), from + MOST_IDS)).forEach(query.putArray("session_id_in")::add);
            found.addAll(pages("sessions/list-sessions", query, ConnectSessions::session));
        }
        // Were the query not understood, others' sessions would be among them.
        return found.stream().filter(session -> ids.contains(session.id())).toList();
    }

    private static ConnectSession session(Fields f) {
        String id = f.text("session_id");
        String connection = f.text("connection_id");
        return id == null ? null : new ConnectSession(id, f.text("status"),
                connection == null ? null : new CredentialsToken(connection), f.text("error_code"));
    }

    /** All banks that can be connected. */
    public List<BankConnector> connectors() {
        return pages("connectors/list-connectors", Json.MAPPER.createObjectNode(),
                f -> f.text("connector_id") == null ? null : new BankConnector(f.text("connector_id"), f.text("name")));
    }

    /** @param mapping null leaves an item out */
    private <T> List<T> pages(String path, ObjectNode query, Function<Fields, T> mapping) {
        List<T> all = new ArrayList<>();
        String next = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("query", query);
            body.put("page_token", next);
            JsonNode answer = caller.call(Call.read(PATH + path, Json.object(body)), caller.answers()::jsonWithoutError);
            JsonNode items = answer.isArray() ? answer : answer.path("items");
            for (JsonNode item : items) {
                T mapped = mapping.apply(new Fields(item));
                if (mapped != null) {
                    all.add(mapped);
                }
            }
            next = new Fields(answer).text("next_page_token");
            if (next == null) {
                break;
            }
        }
        return all;
    }
}
