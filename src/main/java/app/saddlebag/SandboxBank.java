package app.saddlebag;

import app.saddlebag.model.Environment;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Secret.ClientSecret;
import app.saddlebag.profile.DemoBank;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Path;

/** The embedded sandbox as the bank of demo profiles. */
final class SandboxBank implements DemoBank {

    /** Slow enough that a person sees the first sync go from kind to kind. */
    private static final int PACE_MILLIS = 150;

    private final int paceMillis;

    SandboxBank() {
        this(PACE_MILLIS);
    }

    /** @param paceMillis between one kind of data of a new login becoming ready and the next; 0 at once */
    SandboxBank(int paceMillis) {
        this.paceMillis = paceMillis;
    }

    @Override
    public Running start(Path state, Application known) {
        SandboxOptions options = SandboxOptions.defaults().withState(state).withPaceMillis(paceMillis);
        if (known != null) {
            options = options.withClientId(known.clientId()).withClientSecret(known.secret().reveal());
        }
        try {
            return new RunningSandbox(Sandbox.start(options));
        } catch (IOException e) {
            throw new ProblemException("demo.start", e);
        }
    }

    private record RunningSandbox(Sandbox sandbox) implements Running {

        @Override
        public Environment environment() {
            return new Environment(Environment.Kind.DEMO, sandbox.api(), sandbox.link(), sandbox.clientId(),
                    sandbox.linkToken(), null);
        }

        @Override
        public ClientSecret secret() {
            return new ClientSecret(sandbox.clientSecret());
        }

        @Override
        public void close() {
            sandbox.close();
        }
    }
}
