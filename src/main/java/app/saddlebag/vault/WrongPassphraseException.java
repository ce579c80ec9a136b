package app.saddlebag.vault;

import app.saddlebag.model.ProblemException;

/** The key file is sound as far as it can be read, but this passphrase does not open it. Nothing was changed. */
public final class WrongPassphraseException extends ProblemException {

    WrongPassphraseException(Throwable cause) {
        super("passphrase.wrong", cause);
    }
}
