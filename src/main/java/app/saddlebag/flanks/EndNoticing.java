package app.saddlebag.flanks;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Remembers that the end was reached: a parser that then complains was given half an answer, one that complains before
 * was given no JSON. The parser's own exceptions do not tell the two apart.
 */
class EndNoticing extends FilterInputStream {

    private boolean ended;

    EndNoticing(InputStream in) {
        super(in);
    }

    final boolean ended() {
        return ended;
    }

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int count) throws IOException {
        int read = super.read(buffer, from, count);
        ended |= read < 0;
        return read;
    }
}
