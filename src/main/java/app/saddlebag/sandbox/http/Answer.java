package app.saddlebag.sandbox.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/**
 * What goes back to a caller. The body is written when it is sent, so an answer of a million rows is never held.
 *
 * @param status  the HTTP status
 * @param headers header fields, in order
 * @param body    writes the body; called once
 */
public record Answer(int status, Map<String, String> headers, Body body) {

    /** Writes a body. A {@link Failure} thrown before anything has been sent replaces the answer. */
    @FunctionalInterface
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    /** A body that is a small piece of JSON, and can still be changed. */
    public record Tree(JsonNode node) implements Body {
        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(Json.MAPPER.writeValueAsBytes(node));
        }
    }

    /** Writes a body in another way. */
    @FunctionalInterface
    public interface Rewriting {
        void write(Body body, OutputStream out) throws IOException;
    }

    private static final Body NOTHING = out -> { };

    public static Answer json(int status, JsonNode body) {
        return new Answer(status, Map.of("Content-Type", "application/json"), new Tree(body));
    }

    public static Answer json(JsonNode body) {
        return json(200, body);
    }

    /** A JSON body that is written as it is made. */
    public static Answer stream(Body body) {
        return new Answer(200, Map.of("Content-Type", "application/json"), body);
    }

    public static Answer html(int status, String page) {
        return of(status, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer of(int status, String contentType, byte[] bytes) {
        return new Answer(status, Map.of("Content-Type", contentType), out -> out.write(bytes));
    }

    /** 303: continue elsewhere with GET. */
    public static Answer redirect(String location) {
        return new Answer(303, Map.of("Location", location), NOTHING);
    }

    /** The same answer with one more header field. */
    public Answer with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body);
    }

    /** The same answer, its body written in another way. */
    public Answer rewritten(Rewriting rewriting) {
        return new Answer(status, headers, out -> rewriting.write(body, out));
    }
}
