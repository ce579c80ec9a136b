package app.saddlebag.sandbox.http;

import java.util.List;
import java.util.UUID;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer that is an error, with the body the real service documents for it (API reference §3.2).
 *
 * <p>Carries no stack trace: it is an answer, not a defect.
 */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    private Failure(int status, ObjectNode body) {
        this(Answer.json(status, body));
    }

    private Failure(Answer answer) {
        super("HTTP " + answer.status(), null, false, false);
        this.answer = answer;
    }

    /** What is sent to the caller. */
    public Answer answer() {
        return answer;
    }

    /** The v0 shape: {@code {"error": "..."}}. */
    public static Failure of(int status, String error) {
        return new Failure(status, object().put("error", error));
    }

    /** 400 {@code {"error": "Invalid <parameter>"}}. */
    public static Failure invalid(String parameter) {
        return of(400, "Invalid " + parameter);
    }

    /** 400 {@code {"error": "Missing fields: a, b"}}. */
    public static Failure missing(List<String> fields) {
        return of(400, "Missing fields: " + String.join(", ", fields));
    }

    /** One of the numbered states of API reference §3.2: {@code {"error": name, "code": number, "message": text}}. */
    public static Failure numbered(int status, String name, int code, String message) {
        return new Failure(status, object().put("error", name).put("code", code).put("message", message));
    }

    /** The envelope of the Links and Connect APIs, with one detail. */
    public static Failure validation(String errorType, String field) {
        ObjectNode body = object().put("success", false);
        ObjectNode error = body.putObject("error").put("code", "ValidationError");
        error.putArray("details").addObject().put("error_type", errorType).put("field", field);
        body.put("trace_id", UUID.randomUUID().toString());
        return new Failure(400, body);
    }

    /** 405, naming what would have been allowed. */
    public static Failure methodNotAllowed(String allowed) {
        ObjectNode body = object().put("error", "Method not allowed");
        return new Failure(Answer.json(405, body).with("Allow", allowed));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
