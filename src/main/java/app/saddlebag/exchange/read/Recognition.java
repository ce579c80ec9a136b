package app.saddlebag.exchange.read;

import app.saddlebag.exchange.statement.SourceFormat;
import java.nio.charset.Charset;
import java.util.Objects;

/**
 * What a file is, by its content; its name plays no part.
 *
 * @param format  which format
 * @param version of the format, as told. Nullable
 * @param charset in which its text is written: as the file says where it does and that can be true, else as its bytes suggest
 */
public record Recognition(SourceFormat format, String version, Charset charset) {

    public Recognition {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(charset, "charset");
    }
}
