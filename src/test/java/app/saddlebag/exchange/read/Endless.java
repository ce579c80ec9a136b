package app.saddlebag.exchange.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** A file that says one thing and then another again and again, made while it is read; it counts what was taken of it. */
final class Endless implements BankFile {

    private final byte[] start;
    private final byte[] again;
    private final long length;
    private final AtomicLong most = new AtomicLong();

    Endless(String start, String again, long length) {
        this.start = start.getBytes(StandardCharsets.UTF_8);
        this.again = again.getBytes(StandardCharsets.UTF_8);
        this.length = length;
    }

    /** The most that one opening of it took. */
    long taken() {
        return most.get();
    }

    @Override
    public InputStream open() {
        return new InputStream() {
            private long at;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0];
            }

            @Override
            public int read(byte[] bytes, int from, int count) {
                if (at >= length) {
                    return -1;
                }
                int read = (int) Math.min(count, length - at);
                for (int i = 0; i < read; i++, at++) {
                    bytes[from + i] = at < start.length ? start[(int) at] : again[(int) ((at - start.length) % again.length)];
                }
                most.accumulateAndGet(at, Math::max);
                return read;
            }
        };
    }

    @Override
    public long size() {
        return length;
    }

    @Override
    public String name() {
        return "endless";
    }
}
