package app.saddlebag.ui.kit;

import java.util.Arrays;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;

/**
 * A password field whose secret lives in one array that can be wiped. JavaFX's own keeps it in strings, which stay in memory
 * for as long as the garbage collector likes; here the text control only ever holds bullets.
 */
public final class PassphraseField extends TextField {

    private static final String BULLET = "\u2022";
    private static final int FIRST_CAPACITY = 64;
    private static final double RESTING = 0.6;

    private char[] secret = new char[FIRST_CAPACITY];
    private int length;
    private final ReadOnlyIntegerWrapper edits = new ReadOnlyIntegerWrapper();

    /** @param name what the field asks for, for a screen reader */
    public PassphraseField(String name) {
        setAccessibleRole(AccessibleRole.PASSWORD_FIELD);
        setAccessibleText(name);
        getStyleClass().addAll("password-field", "passphrase-field");
        setContextMenu(new ContextMenu());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            // Undo would bring bullets back without what they stand for.
            if (event.isShortcutDown() && switch (event.getCode()) {
                case Z, Y -> true;
                default -> false;
            }) {
                event.consume();
            }
        });
    }

    /** A copy of what was typed; the caller wipes it. */
    public char[] passphrase() {
        return Arrays.copyOf(secret, length);
    }

    /** Moves with every edit, so that a meter can follow without being told the secret. */
    public ReadOnlyIntegerProperty editsProperty() {
        return edits.getReadOnlyProperty();
    }

    /** Empties the field and overwrites what it held. */
    public void wipe() {
        super.replaceText(0, getLength(), "");
        Arrays.fill(secret, '\0');
        length = 0;
        edits.set(edits.get() + 1);
    }

    /** The control's own would leave what the bullets stood for. */
    @Override
    public void clear() {
        wipe();
    }

    /**
     * Takes no key while what was typed is tried, and keeps the keyboard: a field that is disabled would leave it to the next
     * button, which the next blank presses.
     */
    public void restWhile(ObservableBooleanValue busy) {
        editableProperty().bind(Bindings.not(busy));
        opacityProperty().bind(Bindings.when(busy).then(RESTING).otherwise(1.0));
    }

    /** Empties the field and takes the keyboard back whenever there is something wrong with what was typed. */
    public void returnOn(ObservableValue<String> problem) {
        problem.subscribe(said -> {
            if (!said.isEmpty()) {
                wipe();
                requestFocus();
            }
        });
    }

    @Override
    public void replaceText(int start, int end, String text) {
        String added = text.codePoints().filter(character -> !Character.isISOControl(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        splice(start, end, added);
        super.replaceText(start, end, BULLET.repeat(added.length()));
        edits.set(edits.get() + 1);
    }

    /** Never: the clipboard is readable by every program. */
    @Override
    public void copy() {
        // nothing leaves this field
    }

    @Override
    public void cut() {
        // nothing leaves this field
    }

    private void splice(int start, int end, String added) {
        int newLength = length - (end - start) + added.length();
        char[] target = secret;
        if (newLength > secret.length) {
            target = new char[Math.max(newLength, secret.length * 2)];
            System.arraycopy(secret, 0, target, 0, start);
        }
        System.arraycopy(secret, end, target, start + added.length(), length - end);
        added.getChars(0, added.length(), target, start);
        if (target != secret) {
            Arrays.fill(secret, '\0');
            secret = target;
        }
        length = newLength;
        Arrays.fill(secret, length, secret.length, '\0');
    }
}
