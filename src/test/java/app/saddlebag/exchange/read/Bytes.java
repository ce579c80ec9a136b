package app.saddlebag.exchange.read;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A file that is only in memory. */
record Bytes(byte[] bytes) implements BankFile {

    static Bytes of(String text) {
        return of(text, StandardCharsets.UTF_8);
    }

    static Bytes of(String text, Charset charset) {
        return new Bytes(text.getBytes(charset));
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public String name() {
        return "statement";
    }
}
