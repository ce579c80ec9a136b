package app.saddlebag.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** Lets one step go wrong; after a power cut none works any more. */
final class FailingDisk extends Disk {

    /** How a step goes wrong. */
    enum Trouble {
        /** It does nothing and says so. */
        REFUSED,
        /** It is done, but reported as failed. */
        DONE_BUT_DENIED,
        /** It is done by half, and the computer stops. */
        POWER_CUT
    }

    private interface Step {
        void run() throws IOException;
    }

    private final Trouble trouble;
    private int stepsLeft;
    private int reads;
    private boolean failed;

    FailingDisk(int step, Trouble trouble) {
        this.stepsLeft = step;
        this.trouble = trouble;
    }

    @Override
    public byte[] read(Path file, int limit) throws IOException {
        boolean verifying = reads++ > 0; // the first comes before anything is touched
        if (verifying) {
            step(() -> { }, () -> { });
        }
        return super.read(file, limit);
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
        step(() -> super.write(file, content),
                () -> super.write(file, Arrays.copyOf(content, content.length / 2)));
    }

    @Override
    public void sync(Path file) throws IOException {
        step(() -> super.sync(file), () -> { });
    }

    @Override
    public void syncFolder(Path file) throws IOException {
        step(() -> super.syncFolder(file), () -> { });
    }

    @Override
    public void replace(Path target, Path with) throws IOException {
        step(() -> super.replace(target, with), () -> { });
    }

    @Override
    public void delete(Path file) throws IOException {
        step(() -> super.delete(file), () -> { });
    }

    private void step(Step whole, Step half) throws IOException {
        if (failed && trouble == Trouble.POWER_CUT) {
            throw new IOException("no power");
        }
        if (--stepsLeft != 0) {
            whole.run();
            return;
        }
        failed = true;
        switch (trouble) {
            case REFUSED -> { }
            case DONE_BUT_DENIED -> whole.run();
            case POWER_CUT -> half.run();
        }
        throw new IOException("made to fail");
    }

    boolean hasFailed() {
        return failed;
    }
}
