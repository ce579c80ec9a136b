package app.saddlebag.sandbox.http;

import java.io.IOException;

/** Thrown by a body that wants its connection to end in the middle. */
public final class CutOff extends IOException {

    private static final long serialVersionUID = 1L;

    public CutOff() {
        super("cut off on purpose");
    }
}
