package app.saddlebag.sandbox.api;

import app.saddlebag.sandbox.http.Failure;
import app.saddlebag.sandbox.http.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a body for the Links and Connect APIs, which refuse it in an envelope (API reference §3.2). */
final class Fields {

    private Fields() {
    }

    static ObjectNode of(Request request) {
        try {
            return request.json();
        } catch (Failure notAnObject) {
            throw Failure.validation("invalid_json", "body");
        }
    }

    /** A string that must be there and not empty. */
    static String required(ObjectNode body, String field) {
        JsonNode value = body.get(field);
        if (value == null || value.isNull()) {
            throw Failure.validation("missing", field);
        }
        if (!value.isString() || value.stringValue().isBlank()) {
            throw Failure.validation("invalid", field);
        }
        return value.stringValue();
    }

    /** A string or nothing; absent gives the value held so far, null gives null. */
    static String optional(ObjectNode body, String field, String held) {
        JsonNode value = body.get(field);
        if (value == null) {
            return held;
        }
        if (value.isNull()) {
            return null;
        }
        return required(body, field);
    }
}
