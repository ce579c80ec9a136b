package app.saddlebag.exchange.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CancellationException;

/** A file's bytes: says how many were taken, stops where nobody wants more, and tells a failing disk from a damaged file. */
final class WatchedStream extends FilterInputStream {

    private final String name;
    private final ReadProgress progress;
    private long taken;

    private WatchedStream(InputStream in, String name, ReadProgress progress) {
        super(in);
        this.name = name;
        this.progress = progress;
    }

    /** @throws UnreadableFileException where it cannot be opened */
    static WatchedStream open(BankFile file, ReadProgress progress) {
        try {
            return new WatchedStream(file.open(), file.name(), progress);
        } catch (IOException e) {
            throw UnreadableFileException.whole(Unreadable.IO, e, file.name());
        }
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
        int read;
        try {
            read = in.read(bytes, from, length);
        } catch (IOException e) {
            throw UnreadableFileException.whole(Unreadable.IO, e, name);
        }
        taken += Math.max(0, read);
        if (!progress.goOn(taken)) {
            throw new CancellationException("reading was stopped");
        }
        return read;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw UnreadableFileException.whole(Unreadable.IO, e, name);
        }
    }
}
