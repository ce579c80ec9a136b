package app.saddlebag.flanks;

import app.saddlebag.flanks.FlanksException.Cut;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JsonNode;

/**
 * Reads an array of any length one object at a time, each with the very bytes it was sent as. Memory is that of one
 * object, however long the array.
 */
final class RowReader {

    private RowReader() {
    }

    /**
     * Passes every object the mapping understands to the sink, unless that is {@link Knowing} and knows it.
     *
     * @param mapping   null for an object that cannot be used
     * @param otherwise what a well-formed answer that is no array means
     * @return {@linkplain Received#sign() signs} of the elements that could not be used
     */
    static <T> List<Long> read(Answer answer, Function<Fields, T> mapping, Consumer<? super Received<T>> sink,
                        Function<JsonNode, FlanksException> otherwise) throws IOException {
        Recording recording = new Recording(answer, sink instanceof Knowing knowing && knowing.knowsAny()
                ? new UnknownObjects(answer.body(), knowing) : answer.body());
        boolean begun = false;
        try (JsonParser parser = Json.MAPPER.createParser(recording)) {
            JsonToken first = parser.nextToken();
            begun = true;
            if (first == null) {
                throw new Cut(answer.call().name() + " answered nothing", null);
            }
            if (first != JsonToken.START_ARRAY) {
                throw otherwise.apply(Json.ELEMENT.<JsonNode>readTree(parser));
            }
            List<Long> unreadable = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                long start = parser.currentTokenLocation().getByteOffset();
                JsonNode node = Json.ELEMENT.<JsonNode>readTree(parser);
                byte[] payload = recording.take(start, parser.currentLocation().getByteOffset());
                T value = node.isObject() ? mapping.apply(new Fields(node)) : null;
                if (value == null) {
                    unreadable.add(Received.sign(payload));
                } else {
                    sink.accept(new Received<>(value, payload));
                }
            }
            if (parser.nextToken() != null) {
                throw Answers.notJson(answer, "more after the array", null);
            }
            return unreadable;
        } catch (JacksonIOException broken) {
            throw broken;
        } catch (JacksonException damaged) {
            throw Answers.damaged(answer, damaged, begun && recording.ended());
        }
    }

    /** Keeps what went by since the last object, for a parser tells where a token lay but not its bytes. */
    private static final class Recording extends EndNoticing {
        private static final int LARGEST_OBJECT = 16 * 1024 * 1024;

        private final Answer answer;
        private byte[] kept = new byte[64 * 1024];
        private int first;
        private int end;
        private long offsetOfFirst;

        Recording(Answer answer, InputStream body) {
            super(body);
            this.answer = answer;
        }

        @Override
        public int read(byte[] buffer, int from, int count) throws IOException {
            int read = super.read(buffer, from, count);
            if (read > 0) {
                makeRoomFor(read);
                System.arraycopy(buffer, from, kept, end, read);
                end += read;
            }
            return read;
        }

        private void makeRoomFor(int more) {
            if (end + more <= kept.length) {
                return;
            }
            int length = end - first;
            if (length + more > LARGEST_OBJECT) {
                throw Answers.notJson(answer, "an object of more than " + LARGEST_OBJECT + " bytes", null);
            }
            byte[] target = length + more > kept.length / 2 ? new byte[2 * (length + more)] : kept;
            System.arraycopy(kept, first, target, 0, length);
            kept = target;
            first = 0;
            end = length;
        }

        /** The bytes in [start, stop) of the stream; everything before {@code stop} is forgotten. */
        byte[] take(long start, long stop) {
            byte[] taken = Arrays.copyOfRange(kept, first + (int) (start - offsetOfFirst),
                    first + (int) (stop - offsetOfFirst));
            first += (int) (stop - offsetOfFirst);
            offsetOfFirst = stop;
            return taken;
        }
    }
}
