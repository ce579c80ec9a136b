package app.saddlebag.sandbox.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

import app.saddlebag.sandbox.http.Answer;
import app.saddlebag.sandbox.http.Failure;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Cuts a list into pages, each of which names the next by an opaque token (API reference §3). */
final class Cursor {

    private static final String PREFIX = "from:";

    private Cursor() {
    }

    static <T> Answer page(ObjectNode body, List<T> all, int size, Function<T, ObjectNode> writer) {
        String token = Fields.optional(body, "page_token", null);
        int from = token == null ? 0 : position(token);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        all.stream().skip(from).limit(size).map(writer).forEach(items::add);
        return Answer.json(answer.put("next_page_token", from + size < all.size() ? token(from + size) : null));
    }

    private static String token(int position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((PREFIX + position).getBytes(StandardCharsets.UTF_8));
    }

    private static int position(String token) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            int position = text.startsWith(PREFIX) ? Integer.parseInt(text.substring(PREFIX.length())) : -1;
            if (position >= 0) {
                return position;
            }
        } catch (IllegalArgumentException notOurs) {
            throw Failure.validation("invalid", "page_token");
        }
        throw Failure.validation("invalid", "page_token");
    }
}
