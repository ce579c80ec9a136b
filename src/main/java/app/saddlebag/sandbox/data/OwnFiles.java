package app.saddlebag.sandbox.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

import app.saddlebag.sandbox.http.Json;
import app.saddlebag.sandbox.world.DataKind;
import app.saddlebag.sandbox.world.Statement;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One folder of the user's own JSON files, read anew whenever it is asked. Safe between threads. */
final class OwnFiles implements Statement {

    /** Takes the elements of a file with their number, counted from 1. */
    @FunctionalInterface
    interface Elements {
        void take(int number, JsonNode element) throws IOException;
    }

    private final Map<DataKind, Path> files = new EnumMap<>(DataKind.class);
    private LocalDate lastMovement;

    void add(DataKind kind, Path file) {
        files.put(kind, file);
    }

    Map<DataKind, Path> files() {
        return files;
    }

    void moved(LocalDate day) {
        lastMovement = lastMovement == null || day.isAfter(lastMovement) ? day : lastMovement;
    }

    @Override
    public LocalDate lastMovement() {
        return lastMovement;
    }

    @Override
    public void each(DataKind kind, Receiver receiver) throws IOException {
        Path file = files.get(kind);
        if (file != null) {
            read(kind, file, (number, element) -> receiver.take((ObjectNode) element));
        }
    }

    /**
     * Reads a file element by element; the identity's file is its only element.
     *
     * @throws tools.jackson.core.JacksonException when it is not JSON
     */
    static void read(DataKind kind, Path file, Elements elements) throws IOException {
        try (InputStream in = Files.newInputStream(file); JsonParser json = Json.MAPPER.createParser(in)) {
            JsonToken first = json.nextToken();
            if (kind == DataKind.IDENTITY) {
                elements.take(1, Json.MAPPER.readTree(json));
                return;
            }
            if (first != JsonToken.START_ARRAY) {
                throw new IOException("a list is expected");
            }
            for (int number = 1; json.nextToken() != JsonToken.END_ARRAY; number++) {
                elements.take(number, Json.MAPPER.readTree(json));
            }
        }
    }
}
