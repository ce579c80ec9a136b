package app.saddlebag.vault;

import app.saddlebag.model.ProblemException;

/** The key file was written by a later version of the program. It was not touched. */
public final class NewerKeysException extends ProblemException {

    NewerKeysException() {
        super("keys.newer");
    }
}
