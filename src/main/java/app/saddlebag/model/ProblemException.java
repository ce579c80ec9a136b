package app.saddlebag.model;

/**
 * A failure a person can be told about: what happened, what was kept, what to do.
 *
 * <p>{@link #key()} names the sentence in {@code messages*.properties} ({@code problem.<key>}), {@link #arguments()} fill
 * its blanks and never hold a secret. {@code getMessage()} is for the log.
 */
public class ProblemException extends RuntimeException {

    private final String key;
    private final transient Object[] arguments;

    public ProblemException(String key, Throwable cause, Object... arguments) {
        super(key, cause);
        this.key = key;
        this.arguments = arguments.clone();
    }

    public ProblemException(String key) {
        this(key, null);
    }

    /** Key of the sentence, without the {@code problem.} prefix. */
    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.clone();
    }
}
