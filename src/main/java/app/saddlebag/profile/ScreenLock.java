package app.saddlebag.profile;

/** Tells when the desktop locks its screen or the computer is about to sleep, where the system says so to programs. */
public interface ScreenLock {

    /** Where nobody tells. */
    ScreenLock UNSEEN = _ -> () -> { };

    /**
     * Returns at once, whether or not there is anybody who tells.
     *
     * @param locked called on a thread of its own, each time; must not block
     */
    Listening listen(Runnable locked);

    /** To be closed when nobody wants to be told any more; returns at once. */
    interface Listening extends AutoCloseable {

        @Override
        void close();
    }

    /** What this system has of it. On Windows and macOS the profile waits for its idle time. */
    static ScreenLock ofThisSystem() {
        return System.getProperty("os.name").equals("Linux") ? new DBusScreenLock() : UNSEEN;
    }
}
