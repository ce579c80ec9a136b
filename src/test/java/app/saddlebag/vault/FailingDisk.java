package app.saddlebag.vault;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;

/** Lets one step go wrong; after a power cut none works any more. */
public final class FailingDisk extends Disk {

    /** How a step goes wrong. */
    public enum Trouble {
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

    public FailingDisk(int step, Trouble trouble) {
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
    public OutputStream stream(Path file) throws IOException {
        OutputStream[] opened = new OutputStream[1];
        step(() -> opened[0] = super.stream(file), () -> super.stream(file).close());
        return new FilterOutputStream(opened[0]) {
            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                step(() -> out.write(bytes, from, count), () -> out.write(bytes, from, count / 2));
            }
        };
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        step(() -> super.createFolder(folder), () -> { });
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

    public boolean hasFailed() {
        return failed;
    }
}
