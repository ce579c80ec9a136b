package app.saddlebag.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Bytes of UTF-8 for where a command writes its data. Unlike the writer behind it, it says when that takes no more: a pipe that
 * is closed, a full disk. Belongs to one thread.
 */
final class TextStream extends OutputStream {

    private static final int ROOM = 8192;

    private final PrintWriter out;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE);
    private final ByteBuffer bytes = ByteBuffer.allocate(ROOM);
    private final CharBuffer characters = CharBuffer.allocate(ROOM);

    TextStream(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            int some = Math.min(bytes.remaining(), length - done);
            bytes.put(from, offset + done, some);
            done += some;
            decode();
        }
    }

    private void decode() throws IOException {
        bytes.flip();
        decoder.decode(bytes, characters, false);
        bytes.compact();
        characters.flip();
        out.append(characters);
        characters.clear();
        check();
    }

    private void check() throws IOException {
        if (out.checkError()) {
            throw new IOException("the output takes no more");
        }
    }

    @Override
    public void flush() throws IOException {
        check();
    }
}
