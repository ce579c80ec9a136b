package app.saddlebag.profile;

import app.saddlebag.model.ProblemException;
import java.util.Optional;

/**
 * Where the operating system keeps secrets for whoever is logged in. Looked for only when it is used. Every method may wait for the
 * person, whom the system may ask; safe to share between threads.
 */
public interface SystemSecrets {

    /** A computer on which there is no such thing. */
    SystemSecrets NONE = new SystemSecrets() {
        @Override
        public void keep(String name, char[] secret) {
            throw new ProblemException("keystore.absent");
        }

        @Override
        public Optional<char[]> find(String name) {
            throw new ProblemException("keystore.absent");
        }

        @Override
        public void remove(String name) {
            throw new ProblemException("keystore.absent");
        }
    };

    /**
     * In the place of one of that name.
     *
     * @param secret the caller's to wipe
     * @throws ProblemException {@code keystore.absent}, {@code keystore.silent}, {@code keystore.refused}
     */
    void keep(String name, char[] secret);

    /**
     * @return the caller's to wipe; empty where there is none, or the system does not give it
     * @throws ProblemException {@code keystore.absent}, {@code keystore.silent}
     */
    Optional<char[]> find(String name);

    /**
     * Does nothing where there is none.
     *
     * @throws ProblemException as {@link #keep}
     */
    void remove(String name);
}
