package app.saddlebag.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.sun.net.httpserver.Headers;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request whose body has been read whole (it is bounded). Immutable.
 *
 * @param method  the verb
 * @param path    the decoded path
 * @param query   the query string
 * @param headers the header fields
 * @param body    the body; empty when there is none
 * @param parts   what the route's {@code {names}} stood for
 */
public record Request(String method, String path, Parameters query, Headers headers, byte[] body,
                      Map<String, String> parts) {

    /** The same request, with what its route's names stood for. */
    public Request with(Map<String, String> found) {
        return new Request(method, path, query, headers, body, found);
    }

    /** The first value of a header field; null when absent. */
    public String header(String name) {
        return headers.getFirst(name);
    }

    /** What a {@code {name}} in the route's path stood for. */
    public String part(String name) {
        return parts.get(name);
    }

    /** The body as a posted form. */
    public Parameters form() {
        return Parameters.parse(new String(body, StandardCharsets.UTF_8));
    }

    /**
     * The body as a JSON object; an empty body is an empty object.
     *
     * @throws Failure 400 when it is anything else
     */
    public ObjectNode json() {
        if (body.length == 0) {
            return JsonNodeFactory.instance.objectNode();
        }
        try {
            if (Json.MAPPER.readTree(body) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException notJson) {
            throw Failure.invalid("JSON");
        }
        throw Failure.invalid("JSON");
    }

    /**
     * A JSON object that holds the named fields as non-empty strings.
     *
     * @throws Failure 400 "Missing fields: ..." or "Invalid ..."
     */
    public ObjectNode json(String... required) {
        ObjectNode object = json();
        List<String> missing = new ArrayList<>();
        for (String field : required) {
            JsonNode value = object.get(field);
            if (value == null || value.isNull()) {
                missing.add(field);
            }
        }
        if (!missing.isEmpty()) {
            throw Failure.missing(missing);
        }
        for (String field : required) {
            if (!object.get(field).isString() || object.get(field).stringValue().isEmpty()) {
                throw Failure.invalid(field);
            }
        }
        return object;
    }
}
