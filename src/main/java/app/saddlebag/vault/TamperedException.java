package app.saddlebag.vault;

import app.saddlebag.model.ProblemException;

/** A sealed cell was changed, cut, or moved from another row, column or profile. */
public final class TamperedException extends ProblemException {

    private final String place;

    /** @param place table and column for the log, never content */
    public TamperedException(String place, Throwable cause) {
        super("data.tampered", cause);
        this.place = place;
    }

    @Override
    public String getMessage() {
        return super.getMessage() + " in " + place;
    }
}
