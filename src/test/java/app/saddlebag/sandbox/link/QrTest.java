package app.saddlebag.sandbox.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;

class QrTest {

    /** The picture with this digest was read by a QR reader and gave the text back. */
    @Test
    void theCodeIsTheOneThatAReaderRead() throws Exception {
        byte[] picture = Qr.svg("SANDBOX-CONFIRM:4d74d2c5").getBytes(StandardCharsets.UTF_8);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(picture))).startsWith("c98bb4dbe2656be865f2d847912fa836");
    }

    @Test
    void moreThanItHoldsIsRefused() {
        assertThat(Qr.svg("x".repeat(42))).startsWith("<svg");
        assertThatThrownBy(() -> Qr.svg("x".repeat(43))).isInstanceOf(IllegalArgumentException.class);
    }
}
