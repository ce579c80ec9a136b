package app.saddlebag.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.ui.WindowTest;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class QrCodeTest extends WindowTest {

    @Test
    void whatIsPaintedIsReadBackAsACameraReadsItOnADarkGround() throws Exception {
        String code = "Z6G7-WS01-9F2B-95FD-3V34-4T25-3TB8";
        WritableImage picture = fx(() -> {
            StackPane ground = new StackPane(QrCode.of(code, 164, "a code"));
            ground.setStyle("-fx-background-color: #202020; -fx-padding: 20px");
            return new Scene(ground).snapshot(null);
        });
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] pixels = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        assertThat(new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
                .getText()).isEqualTo(code);
    }
}
