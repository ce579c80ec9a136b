package app.saddlebag.ui.kit;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Path;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.VLineTo;

/** A text that a telephone's camera reads. Black on white whatever the theme: cameras want it so. */
public final class QrCode {

    private static final int QUIET_MODULES = 4;

    private QrCode() {
    }

    /**
     * @param side in pixels, its white edge included
     * @param name what it is, for a screen reader; not what it says
     */
    public static Node of(String text, double side, String name) {
        BitMatrix modules = encode(text);
        double module = side / (modules.getWidth() + 2 * QUIET_MODULES);
        Path dark = new Path();
        dark.setStroke(null);
        dark.setFill(Color.BLACK);
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    dark.getElements().addAll(new MoveTo(x * module, y * module), new HLineTo((x + 1) * module),
                            new VLineTo((y + 1) * module), new HLineTo(x * module), new ClosePath());
                }
            }
        }
        StackPane paper = new StackPane(dark);
        paper.setMinSize(side, side);
        paper.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        paper.setStyle("-fx-background-color: white");
        paper.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        paper.setAccessibleText(name);
        return paper;
    }

    /** The dark parts as the outline of an SVG path, one unit for a module, without the white edge. */
    public static String outline(String text) {
        BitMatrix modules = encode(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    /** How many modules wide the outline is; cameras want a white edge of four around it. */
    public static int modules(String text) {
        return encode(text).getWidth();
    }

    private static BitMatrix encode(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0,
                    Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 0));
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code", e);
        }
    }
}
