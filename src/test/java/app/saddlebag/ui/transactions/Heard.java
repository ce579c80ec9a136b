package app.saddlebag.ui.transactions;

import app.saddlebag.ui.kit.Notices;
import java.util.ArrayList;
import java.util.List;

/** What a model told the person, and the ways it offered. */
public final class Heard implements Notices {

    private final List<String> texts = new ArrayList<>();
    private final List<Runnable> ways = new ArrayList<>();

    /** In order; a way on in brackets, bad news after an exclamation mark. */
    public List<String> texts() {
        return texts;
    }

    public String last() {
        return texts.getLast();
    }

    /** Goes the last way that was offered. */
    public void go() {
        ways.getLast().run();
    }

    @Override
    public void tell(String text) {
        texts.add(text);
    }

    @Override
    public void tell(String text, String deed, Runnable action) {
        texts.add(text + " [" + deed + "]");
        ways.add(action);
    }

    @Override
    public void warn(String text) {
        texts.add("! " + text);
    }
}
