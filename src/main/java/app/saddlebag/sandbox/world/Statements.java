package app.saddlebag.sandbox.world;

/** Says what a log-in shows. */
@FunctionalInterface
public interface Statements {

    /** Cheap: the work is done when the statement is asked. */
    Statement statement(Login login);
}
