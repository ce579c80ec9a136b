package app.saddlebag.sandbox.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.function.Predicate;

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
        return text(body.get(field), field);
    }

    private static String text(JsonNode value, String said) {
        if (value == null || value.isNull()) {
            throw Failure.validation("missing", said);
        }
        if (!value.isString() || value.stringValue().isBlank()) {
            throw Failure.validation("invalid", said);
        }
        return value.stringValue();
    }

    /** A string or nothing; absent gives the value held so far, null gives null. */
    static String optional(ObjectNode body, String field, String held) {
        JsonNode value = body.get(field);
        if (value == null) {
            return held;
        }
        return value.isNull() ? null : text(value, field);
    }

    /** A string or nothing in an object of the body, which a refusal names. */
    static String within(ObjectNode object, String place, String field) {
        JsonNode value = object.path(field);
        return value.isMissingNode() || value.isNull() ? null : text(value, place + "." + field);
    }

    /** An address to return to, of a web site or of an application; null is passed through. */
    static String returning(String address, String said) {
        return address(address, said, uri -> uri.isAbsolute() && !uri.isOpaque());
    }

    /** The address of a page that a person is to read; null is passed through. */
    static String document(String address, String said) {
        return address(address, said, uri -> uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())));
    }

    private static String address(String address, String said, Predicate<URI> right) {
        try {
            if (address == null || right.test(new URI(address))) {
                return address;
            }
        } catch (URISyntaxException notAnAddress) {
            throw Failure.validation("invalid", said);
        }
        throw Failure.validation("invalid", said);
    }
}
