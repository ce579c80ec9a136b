package app.saddlebag.flanks;

import app.saddlebag.model.Secret.CredentialsToken;

/**
 * How far a person has come in a session of Connect v2 (API reference §12).
 *
 * @param id         identifies it
 * @param status     as the API writes it; words we do not know are kept
 * @param connection the login it made or is about; null while there is none
 * @param errorCode  why it ended badly; null unless it did, and perhaps then
 */
public record ConnectSession(String id, String status, CredentialsToken connection, String errorCode) {

    /** What a status says to us. */
    public enum Progress {
        /** The person has something to do, or the word is one we do not know. */
        OPEN,
        /** The person has done their part and Flanks has not. */
        PROCESSING,
        /** It ended well. */
        OK,
        /** It ended without a login. */
        FAILED
    }

    /** Well ended it is only once it names its connection. */
    public Progress progress() {
        return status == null ? Progress.OPEN
                : status.equals("Finished:OK") ? connection == null ? Progress.PROCESSING : Progress.OK
                : status.startsWith("Finished:") ? Progress.FAILED
                : status.startsWith("Processing:") ? Progress.PROCESSING : Progress.OPEN;
    }
}
