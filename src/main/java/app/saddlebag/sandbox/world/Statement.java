package app.saddlebag.sandbox.world;

import java.io.IOException;
import java.time.LocalDate;

import tools.jackson.databind.node.ObjectNode;

/** What one log-in at one bank shows on one day. */
public interface Statement {

    /** Takes objects one by one; each is the receiver's to change. */
    @FunctionalInterface
    interface Receiver {
        void take(ObjectNode object) throws IOException;
    }

    /** Hands over all objects of a kind, made as they go. {@link DataKind#IDENTITY} gives one or none. */
    void each(DataKind kind, Receiver receiver) throws IOException;

    /** The day of the latest movement; null when there is none. */
    LocalDate lastMovement();
}
