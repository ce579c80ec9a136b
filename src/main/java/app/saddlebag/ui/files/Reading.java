package app.saddlebag.ui.files;

import app.saddlebag.exchange.read.BankFile;
import app.saddlebag.exchange.read.ReadProgress;
import java.util.function.DoubleConsumer;

/** How far the readings of one file are, told now and then, and whether they are still wanted. Read on one thread at a time, stopped on any. */
final class Reading implements ReadProgress {

    /** So often that a bar moves, so seldom that nobody waits for it. */
    private static final long STEP = 1 << 18;

    private final BankFile file;
    private final int times;
    private final DoubleConsumer told;
    private volatile boolean stopped;
    /** Of all readings; 0 until the first byte was read. */
    private long whole;
    private long last;
    private long before;

    /**
     * @param times how often it will be read
     * @param told  gets how much was read, from 0 to 1 and negative where that is not known, on the reading thread
     */
    Reading(BankFile file, int times, DoubleConsumer told) {
        this.file = file;
        this.times = times;
        this.told = told;
    }

    void stop() {
        stopped = true;
    }

    @Override
    public boolean goOn(long bytes) {
        if (whole == 0) {
            whole = file.size() * times;
        }
        if (bytes < last) {
            before += last;
            last = 0;
        }
        if (bytes - last >= STEP) {
            told.accept(whole > 0 ? Math.min(1, (double) (before + bytes) / whole) : -1);
            last = bytes;
        }
        return !stopped;
    }
}
