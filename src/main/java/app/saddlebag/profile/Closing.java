package app.saddlebag.profile;

/** Closes several things of which each may fail, and none may keep the others open. */
final class Closing {

    private Closing() {
    }

    /** Closes what is there, in order; what fails to close is added to the failure under way or thrown. */
    static void all(RuntimeException underWay, AutoCloseable... parts) {
        RuntimeException failure = underWay;
        for (AutoCloseable part : parts) {
            try {
                if (part != null) {
                    part.close();
                }
            } catch (Exception e) {
                RuntimeException problem = e instanceof RuntimeException same ? same : new IllegalStateException(e);
                if (failure == null) {
                    failure = problem;
                } else {
                    failure.addSuppressed(problem);
                }
            }
        }
        if (underWay == null && failure != null) {
            throw failure;
        }
    }
}
