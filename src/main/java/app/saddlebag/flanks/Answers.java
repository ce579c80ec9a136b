package app.saddlebag.flanks;

import app.saddlebag.flanks.FlanksException.Cut;
import app.saddlebag.flanks.FlanksException.HeldForChecks;
import app.saddlebag.flanks.FlanksException.Incomplete;
import app.saddlebag.flanks.FlanksException.NotJson;
import app.saddlebag.flanks.FlanksException.NotReady;
import app.saddlebag.flanks.FlanksException.Refused;
import app.saddlebag.flanks.FlanksException.Server;
import app.saddlebag.flanks.FlanksException.TooMany;
import app.saddlebag.flanks.FlanksException.Unauthenticated;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Tells answers from failures, whatever status and shape they come in (API reference §3.2, §18.3–4). */
final class Answers {

    private static final int MOST_SMALL = 32 * 1024 * 1024;
    private static final int MOST_ERROR = 64 * 1024;
    private static final int INCOMPLETE = 20001;
    private static final int PROCESSING = 20002;
    private static final int SCA_ERROR = 20003;

    private static final Duration LONGEST_BELIEVED = Duration.ofDays(1);

    private final Clock clock;
    private final Duration longestWait;

    /** @param longestWait what a call waits by itself when asked to; a longer wait is told as a moment */
    Answers(Clock clock, Duration longestWait) {
        this.clock = clock;
        this.longestWait = longestWait;
    }

    /** The JSON of a small, successful answer. */
    JsonNode json(Answer answer) throws IOException {
        orFail(answer);
        byte[] body = answer.body().readNBytes(MOST_SMALL + 1);
        if (body.length > MOST_SMALL) {
            throw notJson(answer, "more than " + MOST_SMALL + " bytes", null);
        }
        return parse(answer, body);
    }

    /** As {@link #json}, and an object with an {@code error} in it is a failure too. */
    JsonNode jsonWithoutError(Answer answer) throws IOException {
        JsonNode node = json(answer);
        if (hasError(node)) {
            throw failure(answer, node, "");
        }
        return node;
    }

    /** The elements of a small answer that is an array, bare or as {@code items} in an envelope. */
    JsonNode items(Answer answer) throws IOException {
        JsonNode node = jsonWithoutError(answer);
        JsonNode items = node.isArray() ? node : node.path("items");
        if (!items.isArray()) {
            throw notJson(answer, "no array", null);
        }
        return items;
    }

    /** Returns when the answer is a successful one, its body untouched. */
    void orFail(Answer answer) throws IOException {
        if (answer.isSuccess()) {
            return;
        }
        byte[] body = answer.body().readNBytes(MOST_ERROR);
        try {
            throw failure(answer, Json.MAPPER.readTree(body), "");
        } catch (JacksonException notJson) {
            String text = new String(body, StandardCharsets.UTF_8);
            throw failure(answer, Json.MAPPER.missingNode(), Redaction.excerpt(text, answer.call()));
        }
    }

    static boolean hasError(JsonNode node) {
        JsonNode error = node.path("error");
        return node.isObject() && (error.isObject() || error.isString() && !error.stringValue().isEmpty());
    }

    /**
     * What a body that is no data means.
     *
     * @param excerpt of a body that is no JSON, safe to log; may be empty
     */
    FlanksException failure(Answer answer, JsonNode body, String excerpt) {
        int status = answer.status();
        String sentence = sentence(body, answer.call());
        String detail = answer.call().name() + " answered " + status
                + (sentence != null ? ": " + sentence : excerpt.isEmpty() ? "" : ": " + excerpt);
        if (carries(body, INCOMPLETE, "INCOMPLETE")) {
            return new Incomplete(detail);
        }
        if (carries(body, PROCESSING, "PROCESSING")) {
            return new NotReady(detail);
        }
        if (carries(body, SCA_ERROR, "SCA_ERROR")) {
            return new HeldForChecks(detail);
        }
        if (status == 401) {
            return new Unauthenticated(detail);
        }
        if (status == 429) {
            Duration wait = retryAfter(answer);
            return isLong(wait) ? new TooMany(wait, till(wait), detail) : new TooMany(wait, detail);
        }
        if (status >= 500) {
            Duration wait = retryAfter(answer);
            return isLong(wait) ? new Server(wait, till(wait), detail) : new Server(wait, detail);
        }
        if (sentence != null) {
            return new Refused(status, sentence, detail);
        }
        return answer.isSuccess() && !body.isMissingNode() ? new NotReady(detail) : notJson(answer, detail, null);
    }

    /** Codes come under keys that were never shown, so they are found by value (API reference §3.2). */
    private static boolean carries(JsonNode node, int code, String name) {
        if (node.isContainer()) {
            return node.valueStream().anyMatch(child -> carries(child, code, name));
        }
        String value = node.isNumber() || node.isString() ? node.asString() : "";
        return value.equals(String.valueOf(code)) || value.equals(name);
    }

    /** The API's own words: {@code error} is sometimes a sentence and sometimes an object. Null when it has none. */
    private static String sentence(JsonNode body, Call call) {
        JsonNode error = body.path("error");
        String words = switch (error) {
            case JsonNode text when text.isString() -> text.stringValue();
            case JsonNode object when object.isObject() ->
                    object.path("code").asString("error") + details(object.path("details"));
            default -> body.path("message").asString("");
        };
        return words.isBlank() ? null : Redaction.excerpt(words, call);
    }

    private static String details(JsonNode details) {
        StringBuilder all = new StringBuilder();
        for (JsonNode detail : details) {
            all.append(all.isEmpty() ? ": " : ", ").append(detail.path("field").asString("?"))
                    .append(' ').append(detail.path("error_type").asString(""));
        }
        return all.toString().stripTrailing();
    }

    private Duration retryAfter(Answer answer) {
        String header = answer.retryAfter();
        if (header == null) {
            return null;
        }
        try {
            Duration wait = header.strip().matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(header.strip()))
                    : Duration.between(clock.instant(),
                            ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME));
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private boolean isLong(Duration wait) {
        return wait != null && wait.compareTo(longestWait) > 0;
    }

    /** Whatever a server asks for, after a day it is asked once more. */
    private Instant till(Duration wait) {
        Duration believed = wait.compareTo(LONGEST_BELIEVED) < 0 ? wait : LONGEST_BELIEVED;
        return clock.instant().plus(believed).truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    }

    static JsonNode parse(Answer answer, byte[] body) {
        EndNoticing in = new EndNoticing(new ByteArrayInputStream(body));
        try {
            JsonNode node = Json.MAPPER.readTree(in);
            if (node.isMissingNode()) {
                throw new Cut(answer.call().name() + " answered nothing", null);
            }
            return node;
        } catch (JacksonException damaged) {
            String text = new String(body, 0, Math.min(body.length, 64), StandardCharsets.UTF_8).stripLeading();
            throw damaged(answer, damaged, in.ended() && (text.startsWith("{") || text.startsWith("[")));
        }
    }

    /** Jackson's own message quotes the text it stumbled over, so only its kind goes to the log. */
    static FlanksException damaged(Answer answer, JacksonException cause, boolean brokeOff) {
        String kind = cause.getClass().getSimpleName();
        return brokeOff ? new Cut(answer.call().name() + " broke off: " + kind, null)
                : notJson(answer, kind, null);
    }

    static NotJson notJson(Answer answer, String detail, Throwable cause) {
        return new NotJson(answer.call().name() + " answered " + answer.status() + ", not JSON: " + detail,
                cause);
    }
}
