package app.saddlebag.sandbox.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

import app.saddlebag.sandbox.http.Answer;
import app.saddlebag.sandbox.http.CutOff;
import tools.jackson.core.exc.JacksonIOException;

/** Spoils a body on its way out. */
final class BrokenBody {

    private static final int ENOUGH = 32 * 1024;

    private BrokenBody() {
    }

    /** Sends half of the body, or of its first part when it is long, and ends the connection. */
    static void cutOff(Answer.Body body, OutputStream out) throws IOException {
        var first = new ByteArrayOutputStream();
        try {
            body.writeTo(new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    write(new byte[] {(byte) b}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    first.write(bytes, offset, length);
                    if (first.size() > ENOUGH) {
                        throw new CutOff();
                    }
                }
            });
        } catch (CutOff | JacksonIOException ended) {
            // long enough: half of what came is sent below; the JSON writer wraps what its stream throws
            if (first.size() <= ENOUGH) {
                throw ended;
            }
        }
        out.write(first.toByteArray(), 0, first.size() / 2);
        throw new CutOff();
    }

    /** Makes the first colon an equals sign; a body without one ends with a bracket too many. */
    static void malformed(Answer.Body body, OutputStream out) throws IOException {
        boolean[] spoiled = {false};
        body.writeTo(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                boolean colon = b == ':' && !spoiled[0];
                spoiled[0] |= colon;
                out.write(colon ? '=' : b);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                if (spoiled[0]) {
                    out.write(bytes, offset, length);
                } else {
                    super.write(bytes, offset, length);
                }
            }
        });
        if (!spoiled[0]) {
            out.write(']');
        }
    }
}
