package app.saddlebag.profile;

import app.saddlebag.model.ProblemException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The Secret Service of Linux desktops, KWallet, the Keychain of macOS and the Credential Manager of Windows. Each use makes a
 * connection of its own and ends it. The library takes and gives secrets as {@code String}s, which cannot be wiped.
 */
public final class KeyringSecrets implements SystemSecrets {

    private static final String SERVICE = "Saddlebag";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private interface Use<T> {
        T of(Keyring keyring) throws PasswordAccessException;
    }

    @Override
    public void keep(String name, char[] secret) {
        use(keyring -> {
            keyring.setPassword(SERVICE, name, new String(secret));
            return Optional.empty();
        });
    }

    @Override
    public Optional<char[]> find(String name) {
        return use(keyring -> {
            try {
                return Optional.ofNullable(keyring.getPassword(SERVICE, name)).map(String::toCharArray);
            } catch (PasswordAccessException noneOrRefused) { // systems do not tell these apart
                return Optional.empty();
            }
        });
    }

    @Override
    public void remove(String name) {
        if (find(name).isPresent()) {
            use(keyring -> {
                keyring.deletePassword(SERVICE, name);
                return Optional.empty();
            });
        }
    }

    /** On a thread of its own: a service that does not answer must keep nobody. */
    private static <T> T use(Use<T> use) {
        FutureTask<T> task = new FutureTask<>(() -> {
            try (Keyring keyring = Keyring.create()) {
                return use.of(keyring);
            }
        });
        Thread.ofPlatform().daemon().name("key-store").start(task);
        try {
            return task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new ProblemException("keystore.silent", e);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new ProblemException("keystore.silent", e);
        } catch (ExecutionException e) {
            throw problem(e.getCause());
        }
    }

    /** What the library or a native part of it throws where there is no service at all has no type in common. */
    private static ProblemException problem(Throwable cause) {
        return new ProblemException(cause instanceof PasswordAccessException ? "keystore.refused" : "keystore.absent", cause);
    }
}
