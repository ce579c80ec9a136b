package app.saddlebag.ui.kit;

/** Where a view model says something short; in the desktop the {@link Toasts}. */
public interface Notices {

    /** Good news. */
    void tell(String text);

    /**
     * Good news with a way back. The notice before that had one goes.
     *
     * @param deed   what the way is called
     * @param action runs at most once; the notice goes with it
     */
    void tell(String text, String deed, Runnable action);

    /** News with a way on, likewise; it stands beside others. */
    default void lead(String text, String deed, Runnable action) {
        tell(text, deed, action);
    }

    /** Bad news, which stays until it is dismissed. */
    void warn(String text);
}
