package app.saddlebag.profile;

import app.saddlebag.model.Environment;
import app.saddlebag.model.Secret.ClientSecret;
import java.nio.file.Path;

/** Starts the bank that a demo profile talks to: a server of our own on this computer's loopback address. */
@FunctionalInterface
public interface DemoBank {

    /**
     * @param state  the bank's own folder: its log-ins and tokens survive a restart there
     * @param known  client id and secret that a kept profile already uses; null for a new one
     * @return the bank, listening on a free port
     */
    Running start(Path state, Application known);

    /** An application's identity at the bank. */
    record Application(String clientId, ClientSecret secret) {
    }

    /** A bank that listens until closed. */
    interface Running extends AutoCloseable {

        /** Its addresses, client id and Link token. */
        Environment environment();

        ClientSecret secret();

        @Override
        void close();
    }
}
