package app.saddlebag.filter.text;

import java.util.List;
import java.util.Objects;

/**
 * Why a piece of a filter's text makes no sense.
 *
 * @param position where it begins, in {@code char}s
 * @param length   how long it is; 0 where something is missing
 * @param key      message key of the sentence for the person, {@code filter.error.…}
 * @param args     what fills the sentence's blanks
 */
public record SyntaxError(int position, int length, String key, Object[] args) {

    public SyntaxError {
        Objects.requireNonNull(key, "key");
        args = args.clone();
    }

    @Override
    public Object[] args() {
        return args.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SyntaxError that && position == that.position && length == that.length
                && key.equals(that.key) && List.of(args).equals(List.of(that.args));
    }

    @Override
    public int hashCode() {
        return Objects.hash(position, length, key, List.of(args));
    }

    @Override
    public String toString() {
        return key + List.of(args) + " at " + position + "+" + length;
    }
}
