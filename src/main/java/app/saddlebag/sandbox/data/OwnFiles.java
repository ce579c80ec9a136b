package app.saddlebag.sandbox.data;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

import app.saddlebag.sandbox.world.DataKind;
import app.saddlebag.sandbox.world.Statement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One log-in's own JSON files, read anew whenever they are asked for. What has become wrong since the start is refused
 * with the file, the element and the field, as it would have been then.
 *
 * @param files by kind; a kind without one has nothing
 */
record OwnFiles(Map<DataKind, Path> files) implements Statement {

    OwnFiles {
        files = Map.copyOf(files);
    }

    /** @throws IllegalStateException when a file is no longer as it should be */
    @Override
    public void each(DataKind kind, Receiver receiver) throws IOException {
        Path file = files.get(kind);
        if (file == null) {
            return;
        }
        Shape shape = Shape.of(kind);
        try (ElementReader elements = open(kind, file)) {
            for (ObjectNode object = next(elements, file, shape); object != null; object = next(elements, file, shape)) {
                receiver.take(object);
            }
        }
    }

    private static ElementReader open(DataKind kind, Path file) {
        try {
            return new ElementReader(kind, file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(place(file) + ": " + unreadable.getMessage(), unreadable);
        }
    }

    /** Kept apart from handing over, whose failures mean that the caller has gone. */
    private static ObjectNode next(ElementReader elements, Path file, Shape shape) {
        try {
            JsonNode element = elements.next();
            if (element == null) {
                return null;
            }
            var objections = shape.objections(element);
            if (objections.isEmpty()) {
                return (ObjectNode) element;
            }
            throw new IOException("element " + elements.number() + ": " + objections.getFirst());
        } catch (IOException changed) {
            throw new IllegalStateException(place(file) + ": " + changed.getMessage(), changed);
        }
    }

    @Override
    public LocalDate lastMovement() {
        LocalDate[] last = {null};
        try {
            each(DataKind.DATA, row -> {
                LocalDate day = LocalDate.parse(row.path("operationDate").asString(row.path("valueDate").asString("")));
                last[0] = last[0] == null || day.isAfter(last[0]) ? day : last[0];
            });
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return last[0];
    }

    /** How messages name a file. */
    static String place(Path file) {
        return file.getParent().getFileName() + "/" + file.getFileName();
    }
}
