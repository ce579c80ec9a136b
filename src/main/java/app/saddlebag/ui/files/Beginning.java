package app.saddlebag.ui.files;

import app.saddlebag.exchange.write.Content;
import app.saddlebag.exchange.write.FileFormat;
import app.saddlebag.exchange.write.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The first lines of a file, without writing the rest of it. Worker only. */
final class Beginning {

    private static final int LINES = 40;
    private static final int WIDEST = 400;
    private static final int BYTES = 1 << 16;

    private Beginning() {
    }

    /** Of what is no text, how it reads as CSV for a spreadsheet. */
    static String of(Content content, FileFormat format) throws IOException {
        FileFormat readable = format.isText() ? format : FileFormat.CSV_EXCEL;
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        try {
            readable.writer().write(content, new Limited(kept), Progress.NOBODY);
        } catch (Enough seen) {
            // all that was wanted
        } catch (UncheckedIOException wrapped) {
            if (!(wrapped.getCause() instanceof Enough)) {
                throw wrapped;
            }
        }
        return kept.toString(StandardCharsets.UTF_8).replace("\uFEFF", "").lines().limit(LINES)
                .map(line -> line.length() > WIDEST ? line.substring(0, WIDEST) + "…" : line).collect(Collectors.joining("\n"));
    }

    private static final class Enough extends IOException {

        private static final long serialVersionUID = 1;
    }

    private static final class Limited extends OutputStream {

        private final ByteArrayOutputStream kept;

        Limited(ByteArrayOutputStream kept) {
            this.kept = kept;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            kept.write(bytes, from, Math.min(length, BYTES - kept.size()));
            if (kept.size() >= BYTES) {
                throw new Enough();
            }
        }
    }
}
