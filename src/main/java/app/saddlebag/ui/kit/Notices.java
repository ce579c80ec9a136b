package app.saddlebag.ui.kit;

/** Where a view model says something short; in the desktop the {@link Toasts}. */
public interface Notices {

    /** Good news. */
    void tell(String text);

    /** Bad news, which stays until it is dismissed. */
    void warn(String text);
}
