package app.saddlebag.exchange.read;

import app.saddlebag.exchange.read.OthersFiles.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Invented files, one for each format and way of writing it. */
final class Samples {

    static final List<String> ALL = List.of("unclosed-1252.ofx", "closed.qfx", "camt.053.001.02.xml",
            "camt.054.001.13-latin.xml", "camt.052.001.01.xml", "two-banks.sta", "intraday.942", "dos.n43", "spanish.qif");

    private Samples() {
    }

    static Bytes file(String name) {
        try (InputStream in = Samples.class.getResourceAsStream(name)) {
            return new Bytes(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Outcome read(String name) {
        return OthersFiles.read(file(name));
    }
}
