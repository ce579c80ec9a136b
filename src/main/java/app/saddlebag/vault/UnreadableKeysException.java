package app.saddlebag.vault;

import app.saddlebag.model.ProblemException;

/** The key file is cut, changed or not ours. It was not touched. */
public final class UnreadableKeysException extends ProblemException {

    UnreadableKeysException(Throwable cause) {
        super("keys.unreadable", cause);
    }
}
