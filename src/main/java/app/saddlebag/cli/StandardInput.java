package app.saddlebag.cli;

import app.saddlebag.model.ProblemException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** Standard input, line by line, for what must not stand among the arguments. Several options may each take a line. */
final class StandardInput {

    private StandardInput() {
    }

    /** Whether an option that names a file means it: {@code -}. */
    static boolean is(Path file) {
        return file.toString().equals("-");
    }

    /** The next line without its end, in UTF-8; empty at the end. The caller wipes it. */
    static char[] line() {
        byte[] bytes = new byte[256];
        int length = 0;
        try {
            for (int next = System.in.read(); next >= 0 && next != '\n'; next = System.in.read()) {
                if (length == bytes.length) {
                    byte[] longer = Arrays.copyOf(bytes, 2 * length);
                    Arrays.fill(bytes, (byte) 0);
                    bytes = longer;
                }
                bytes[length++] = (byte) next;
            }
        } catch (IOException e) {
            throw new ProblemException("passphrase.file", e, "-");
        }
        if (length > 0 && bytes[length - 1] == '\r') {
            length--;
        }
        CharBuffer text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes, 0, length));
        char[] line = new char[text.length()];
        text.get(line);
        Arrays.fill(text.array(), '\0');
        Arrays.fill(bytes, (byte) 0);
        return line;
    }
}
