package app.saddlebag.sandbox;

import java.io.IOException;

/** The sandbox could not start: its message is a sentence for the user. */
public final class SandboxException extends IOException {

    private static final long serialVersionUID = 1L;

    SandboxException(String message, Throwable cause) {
        super(message, cause);
    }
}
