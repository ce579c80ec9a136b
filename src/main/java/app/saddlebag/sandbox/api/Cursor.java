package app.saddlebag.sandbox.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

import app.saddlebag.sandbox.http.Answer;
import app.saddlebag.sandbox.http.Failure;
import app.saddlebag.sandbox.world.Statement;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Cuts a list into pages, each of which names the next by an opaque token (API reference §3). */
final class Cursor {

    private static final String PREFIX = "from:";

    private Cursor() {
    }

    static <T> Answer page(ObjectNode body, List<T> all, int size, Function<T, ObjectNode> writer) {
        long from = from(body);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        all.stream().skip(from).limit(size).map(writer).forEach(items::add);
        return Answer.json(answer.put("next_page_token", from + size < all.size() ? token(from + size) : null));
    }

    /** Makes no more of a long list than the page that is asked for. */
    static Answer page(ObjectNode body, int size, Source source) throws IOException {
        long from = from(body);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        int[] met = {0};
        boolean[] more = {false};
        try {
            source.each(item -> {
                if (met[0] >= from + size) {
                    more[0] = true;
                    throw new Enough();
                }
                if (met[0]++ >= from) {
                    items.add(item);
                }
            });
        } catch (Enough pageIsFull) {
            // whether there is more is all that the next page needs
        }
        return Answer.json(answer.put("next_page_token", more[0] ? token(from + size) : null));
    }

    /** Gives items one by one, always in the same order. */
    @FunctionalInterface
    interface Source {
        void each(Statement.Receiver receiver) throws IOException;
    }

    /** Ends the making of a list; carries no stack trace, since nothing is wrong. */
    private static final class Enough extends IOException {

        private static final long serialVersionUID = 1L;

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    private static long from(ObjectNode body) {
        String token = Fields.optional(body, "page_token", null);
        return token == null ? 0 : position(token);
    }

    private static String token(long position) {
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
