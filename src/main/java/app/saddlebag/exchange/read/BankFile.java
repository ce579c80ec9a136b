package app.saddlebag.exchange.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of a bank that can be opened as often as needed: once to recognise it, once to look, once to take it over. */
public interface BankFile {

    /** @return its bytes from the beginning; the caller closes it */
    InputStream open() throws IOException;

    /** In bytes; -1 where that is not known. For progress alone. */
    long size();

    /** What a person calls it. Never decides what it is. */
    String name();

    /** A file on disk. */
    static BankFile of(Path path) {
        return new BankFile() {
            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(path);
            }

            @Override
            public long size() {
                try {
                    return Files.size(path);
                } catch (IOException unknown) {
                    return -1; // opening it says why
                }
            }

            @Override
            public String name() {
                return path.getFileName().toString();
            }
        };
    }
}
