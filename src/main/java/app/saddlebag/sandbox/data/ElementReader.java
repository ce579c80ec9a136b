package app.saddlebag.sandbox.data;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import app.saddlebag.sandbox.http.Json;
import app.saddlebag.sandbox.world.DataKind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * Reads the elements of a file one by one, so that its size does not matter; the identity's file is its own only element.
 * Every failure is an {@link IOException} whose message can be shown after the file's name.
 */
final class ElementReader implements Closeable {

    private final JsonParser json;
    private final boolean single;
    private int number;

    ElementReader(DataKind kind, Path file) throws IOException {
        single = kind == DataKind.IDENTITY;
        try {
            json = Json.MAPPER.createParser(Files.newInputStream(file));
        } catch (NoSuchFileException gone) {
            throw new IOException("it is gone", gone);
        }
    }

    /** The number of the element read last, counted from 1. */
    int number() {
        return number;
    }

    /** The next element; null after the last. */
    JsonNode next() throws IOException {
        try {
            if (number == 0) {
                begin();
            } else if (single) {
                return end();
            } else {
                json.nextToken();
            }
            if (!single && json.currentToken() == JsonToken.END_ARRAY) {
                return end();
            }
            number++;
            return json.readValueAsTree();
        } catch (JacksonException notJson) {
            // the parser adds where the list began, in words of its own
            String message = notJson.getOriginalMessage().replaceAll("(?s) \\(start marker at .*", "");
            throw new IOException("line " + line(notJson) + ": " + message, notJson);
        }
    }

    private void begin() throws IOException {
        JsonToken first = json.nextToken();
        if (first == null) {
            throw new IOException("it is empty, " + (single ? "an object" : "a list") + " is expected");
        }
        if (!single) {
            if (first != JsonToken.START_ARRAY) {
                throw new IOException("a list is expected");
            }
            json.nextToken();
        }
    }

    private JsonNode end() throws IOException {
        if (json.nextToken() != null) {
            throw new IOException("line " + json.currentTokenLocation().getLineNr() + ": nothing may follow the "
                    + (single ? "object" : "list"));
        }
        return null;
    }

    private static String line(JacksonException notJson) {
        return notJson.getLocation() == null ? "?" : Integer.toString(notJson.getLocation().getLineNr());
    }

    @Override
    public void close() {
        json.close();
    }
}
