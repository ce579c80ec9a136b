package app.saddlebag.insight.merchant;

import java.util.Arrays;
import java.util.function.ToIntFunction;

/**
 * Remembers a number for texts that came lately. Long numbers belong to no name, and are all that differs between many texts: with
 * other digits they are one text here. A text that is known is recognised where it stands, without being made. Belongs to one thread.
 */
final class TextNumbers {

    private static final int WAYS = 4;
    private static final int SETS = 1 << 12;

    private final int[] digests = new int[SETS * WAYS];
    private final String[] texts = new String[SETS * WAYS];
    private final int[] numbers = new int[SETS * WAYS];
    /** Of each set, which of its texts makes room for the next. */
    private final byte[] oldest = new byte[SETS];

    /**
     * The number of a text that stands in a longer one.
     *
     * @param number of a text that is not known, as {@link #withoutReferences} has it
     */
    int of(String all, int start, int end, ToIntFunction<String> number) {
        int digest = digest(all, start, end);
        int set = (digest ^ digest >>> 15) & SETS - 1;
        for (int i = set * WAYS; i < (set + 1) * WAYS; i++) {
            if (digests[i] == digest && texts[i] != null && isSame(texts[i], all, start, end)) {
                return numbers[i];
            }
        }
        String text = withoutReferences(all.substring(start, end));
        int found = number.applyAsInt(text);
        int i = set * WAYS + oldest[set];
        oldest[set] = (byte) ((oldest[set] + 1) % WAYS);
        digests[i] = digest;
        texts[i] = text;
        numbers[i] = found;
        return found;
    }

    /** The text with nines for the digits of long numbers. */
    static String withoutReferences(String text) {
        char[] letters = null;
        for (int i = 0; i < text.length();) {
            int end = afterNumber(text, i, text.length());
            if (end - i > MerchantText.LONGEST_NUMBER_IN_A_NAME) {
                letters = letters == null ? text.toCharArray() : letters;
                Arrays.fill(letters, i, end, '9');
            }
            i = Math.max(end, i + 1);
        }
        return letters == null ? text : new String(letters);
    }

    /** Of what {@link #withoutReferences} makes of a text. */
    private static int digest(String all, int start, int end) {
        int digest = 0;
        for (int i = start; i < end;) {
            int after = afterNumber(all, i, end);
            boolean isReference = after - i > MerchantText.LONGEST_NUMBER_IN_A_NAME;
            int next = Math.max(after, i + 1);
            for (; i < next; i++) {
                digest = 31 * digest + (isReference ? '9' : all.charAt(i));
            }
        }
        return digest;
    }

    private static boolean isSame(String known, String all, int start, int end) {
        if (known.length() != end - start) {
            return false;
        }
        for (int i = start; i < end;) {
            int after = afterNumber(all, i, end);
            boolean isReference = after - i > MerchantText.LONGEST_NUMBER_IN_A_NAME;
            int next = Math.max(after, i + 1);
            for (; i < next; i++) {
                if (known.charAt(i - start) != (isReference ? '9' : all.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Where the number ends that begins here; here where none does. */
    private static int afterNumber(String text, int from, int end) {
        int i = from;
        while (i < end && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }
}
