package app.saddlebag.exchange.write;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes lists whose every element begins a line, and leaves out members that are nothing. Leaves open what it writes to. */
final class JsonLines implements AutoCloseable {

    private static final JsonFactory JSON = JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;

    JsonLines(OutputStream out) {
        json = JSON.createGenerator(ObjectWriteContext.empty(), out);
        json.writeStartObject();
    }

    /** A list, up to its {@link #endList}. */
    void list(String name) {
        json.writeName(name);
        json.writeStartArray();
    }

    void endList() {
        json.writeEndArray();
    }

    /** An element, up to its {@link #end}; each begins a line, so that a person finds it. */
    void begin() {
        json.writeRaw('\n');
        json.writeStartObject();
    }

    /** A member that has members, up to its {@link #end}. */
    void begin(String name) {
        json.writeName(name);
        json.writeStartObject();
    }

    void end() {
        json.writeEndObject();
    }

    void member(String name, Object value) {
        switch (value) {
            case null -> { }
            case BigDecimal number -> json.writeNumberProperty(name, number);
            case Long number -> json.writeNumberProperty(name, number);
            case Integer number -> json.writeNumberProperty(name, number);
            case Boolean truth -> json.writeBooleanProperty(name, truth);
            case Collection<?> texts when texts.isEmpty() -> { }
            case Collection<?> texts -> {
                json.writeName(name);
                json.writeStartArray();
                texts.forEach(text -> json.writeString(PlainText.whole(text.toString())));
                json.writeEndArray();
            }
            default -> json.writeStringProperty(name, PlainText.whole(value.toString()));
        }
    }

    /** The same, left out also where it does not hold. */
    void flag(String name, boolean value) {
        member(name, value ? Boolean.TRUE : null);
    }

    void numbers(String name, Collection<Long> numbers) {
        json.writeName(name);
        json.writeStartArray();
        numbers.forEach(json::writeNumber);
        json.writeEndArray();
    }

    /** @param value JSON; nullable */
    void raw(String name, String value) {
        if (value != null) {
            json.writeName(name);
            json.writeRawValue(value);
        }
    }

    /** What a bank wrote, to the letter where that is JSON; else as a text. */
    void told(String name, byte[] payload) {
        String text = new String(payload, StandardCharsets.UTF_8);
        json.writeName(name);
        if (isOneValue(text)) {
            json.writeRawValue(text);
        } else {
            json.writeString(PlainText.whole(text));
        }
    }

    private static boolean isOneValue(String text) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                return false;
            }
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (JacksonException none) {
            return false;
        }
    }

    /** Nothing comes after this. */
    void done() {
        json.writeEndObject();
        json.writeRaw('\n');
    }

    @Override
    public void close() {
        json.close();
    }
}
