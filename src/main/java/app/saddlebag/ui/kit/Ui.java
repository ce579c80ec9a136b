package app.saddlebag.ui.kit;

import app.saddlebag.profile.StatusWords;
import app.saddlebag.text.Formats;
import app.saddlebag.text.Messages;
import java.net.URI;
import java.time.Clock;
import java.util.function.Consumer;

/**
 * What every screen of one window is given.
 *
 * @param messages   texts in the person's language
 * @param formats    money, dates and ages as they write them
 * @param clock      the time, for ages and relative dates
 * @param background takes work off the JavaFX thread
 * @param sheets     dialogs inside the window
 * @param toasts     short notices at the window's foot
 * @param copies     what is put on the clipboard
 * @param browser    opens an address in the person's browser
 */
public record Ui(Messages messages, Formats formats, Clock clock, Background background, Sheets sheets, Toasts toasts,
                 Copies copies, Consumer<URI> browser) {

    private static final String UNKNOWN = "…";

    public Ui(Messages messages, Clock clock, Background background, Consumer<URI> browser) {
        this(messages, new Formats(messages, clock), clock, background, new Sheets(messages), new Toasts(messages),
                new Copies(), browser);
    }

    /** The same for a part of the window, whose background work ends with it: {@link Background#close()}. */
    public Ui part() {
        return new Ui(messages, formats, clock, background.part(), sheets, toasts, copies, browser);
    }

    /** How the state of a connection is said. */
    public StatusWords statusWords() {
        return new StatusWords(messages, formats);
    }

    /** The text of a key in the person's language. */
    public String text(String key, Object... arguments) {
        return messages.get(key, arguments);
    }

    /** The sentence of a failure of which only the key was kept: what filled its blanks is not known any more. */
    public String problem(String key) {
        String problem = "problem." + key;
        return messages.has(problem) ? messages.get(problem, UNKNOWN, UNKNOWN)
                : messages.get("problem.unexpected", key);
    }

    /** The sentence for a failure. */
    public String sentence(Throwable failure) {
        return messages.sentence(failure);
    }
}
