package app.saddlebag.sandbox.state;

import java.util.List;

/**
 * A Connect session: one visit of a user to the widget, not reusable (API reference §12).
 *
 * @param id           identifies it
 * @param status       as in the reference
 * @param connectionId the connection it made or is about; null while there is none
 * @param errorCode    null unless it ended badly
 * @param redirectUrl  where the user returns; null to stay
 * @param banks        ids of the entities offered
 * @param renewing     the connection to renew; null for a new one
 */
public record Session(String id, Status status, String connectionId, String errorCode, String redirectUrl,
                      List<String> banks, String renewing) {

    /** How far a session has come. */
    public enum Status {
        WAITING_PROVIDE_CREDENTIALS("Waiting:ProvideCredentials"),
        WAITING_CHALLENGE("Waiting:Challenge"),
        PROCESSING_PROVIDE_CREDENTIALS("Processing:ProvideCredentials"),
        PROCESSING_CHALLENGE("Processing:Challenge"),
        FINISHED_OK("Finished:OK"),
        FINISHED_ERROR("Finished:Error");

        private final String word;

        Status(String word) {
            this.word = word;
        }

        /** As the API writes it. */
        public String word() {
            return word;
        }

        public boolean terminal() {
            return this == FINISHED_OK || this == FINISHED_ERROR;
        }
    }

    /** The same session, further on. */
    public Session at(Status next) {
        return new Session(id, next, connectionId, errorCode, redirectUrl, banks, renewing);
    }

    /** The same session, ended well with a connection. */
    public Session connected(String connection) {
        return new Session(id, Status.FINISHED_OK, connection, null, redirectUrl, banks, renewing);
    }

    /** The same session, ended badly. */
    public Session failed(String code) {
        return new Session(id, Status.FINISHED_ERROR, connectionId, code, redirectUrl, banks, renewing);
    }
}
