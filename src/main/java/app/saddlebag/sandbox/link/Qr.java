package app.saddlebag.sandbox.link;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A QR code of version 3 with error correction M, which holds up to 42 bytes in a square of 29 modules, as an SVG image.
 * Always uses mask 0: readers accept any.
 */
final class Qr {

    private static final int SIZE = 29;
    private static final int DATA = 44;
    private static final int CORRECTION = 26;
    private static final int FORMAT_M_MASK_0 = 0x5412;

    private final boolean[][] dark = new boolean[SIZE][SIZE];
    private final boolean[][] reserved = new boolean[SIZE][SIZE];

    private Qr(byte[] content) {
        drawPatterns();
        byte[] data = data(content);
        byte[] codewords = Arrays.copyOf(data, DATA + CORRECTION);
        System.arraycopy(correction(data), 0, codewords, DATA, CORRECTION);
        drawCodewords(codewords);
    }

    /** @throws IllegalArgumentException when the text has more than 42 bytes */
    static String svg(String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        if (content.length > DATA - 2) {
            throw new IllegalArgumentException("too long for this code: " + content.length + " bytes");
        }
        var qr = new Qr(content);
        var path = new StringBuilder();
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                if (qr.dark[y][x]) {
                    path.append('M').append(x + 4).append(' ').append(y + 4).append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 37 37\" shape-rendering=\"crispEdges\">"
                + "<rect width=\"37\" height=\"37\" fill=\"#fff\"/><path fill=\"#000\" d=\"" + path + "\"/></svg>";
    }

    private static byte[] data(byte[] content) {
        var bits = new StringBuilder("0100").append(bits(content.length));
        for (byte one : content) {
            bits.append(bits(one & 0xff));
        }
        bits.append("0000");
        byte[] data = new byte[DATA];
        for (int i = 0; i < DATA; i++) {
            boolean padding = i * 8 >= bits.length();
            data[i] = (byte) (padding ? (i - bits.length() / 8) % 2 == 0 ? 0xec : 0x11 : Integer.parseInt(bits.substring(i * 8, i * 8 + 8), 2));
        }
        return data;
    }

    private static String bits(int octet) {
        return Integer.toBinaryString(octet | 0x100).substring(1);
    }

    /** Reed-Solomon over the field of 256 elements with 0x11d. */
    private static byte[] correction(byte[] data) {
        int[] generator = new int[CORRECTION];
        generator[CORRECTION - 1] = 1;
        int root = 1;
        for (int i = 0; i < CORRECTION; i++) {
            for (int j = 0; j < CORRECTION; j++) {
                generator[j] = times(generator[j], root) ^ (j + 1 < CORRECTION ? generator[j + 1] : 0);
            }
            root = times(root, 2);
        }
        int[] rest = new int[CORRECTION];
        for (byte one : data) {
            int factor = (one & 0xff) ^ rest[0];
            System.arraycopy(rest, 1, rest, 0, CORRECTION - 1);
            rest[CORRECTION - 1] = 0;
            for (int j = 0; j < CORRECTION; j++) {
                rest[j] ^= times(generator[j], factor);
            }
        }
        byte[] correction = new byte[CORRECTION];
        for (int i = 0; i < CORRECTION; i++) {
            correction[i] = (byte) rest[i];
        }
        return correction;
    }

    private static int times(int a, int b) {
        int product = 0;
        for (int i = 7; i >= 0; i--) {
            product = product << 1 ^ (product >>> 7) * 0x11d;
            product ^= (b >>> i & 1) * a;
        }
        return product;
    }

    private void drawPatterns() {
        for (int i = 0; i < SIZE; i++) {
            set(6, i, i % 2 == 0);
            set(i, 6, i % 2 == 0);
        }
        square(3, 3, 4);
        square(SIZE - 4, 3, 4);
        square(3, SIZE - 4, 4);
        square(22, 22, 2);
        for (int i = 0; i < 15; i++) {
            boolean bit = (FORMAT_M_MASK_0 >>> i & 1) == 1;
            set(i < 6 ? 8 : i < 8 ? 8 : i == 8 ? 7 : 14 - i, i < 6 ? i : i < 8 ? i + 1 : 8, bit);
            set(i < 8 ? SIZE - 1 - i : 8, i < 8 ? 8 : SIZE - 15 + i, bit);
        }
        set(8, SIZE - 8, true);
    }

    /** A finder with its margin, or an alignment pattern: rings round a centre. */
    private void square(int centreX, int centreY, int reach) {
        for (int dy = -reach; dy <= reach; dy++) {
            for (int dx = -reach; dx <= reach; dx++) {
                int ring = Math.max(Math.abs(dx), Math.abs(dy));
                int x = centreX + dx;
                int y = centreY + dy;
                if (x >= 0 && x < SIZE && y >= 0 && y < SIZE) {
                    set(x, y, reach == 4 ? ring != 2 && ring != 4 : ring != 1);
                }
            }
        }
    }

    private void set(int x, int y, boolean isDark) {
        dark[y][x] = isDark;
        reserved[y][x] = true;
    }

    private void drawCodewords(byte[] codewords) {
        int bit = 0;
        for (int right = SIZE - 1; right >= 1; right -= 2) {
            right = right == 6 ? 5 : right;
            boolean upward = (right + 1 & 2) == 0;
            for (int step = 0; step < SIZE; step++) {
                int y = upward ? SIZE - 1 - step : step;
                for (int x = right; x > right - 2; x--) {
                    if (!reserved[y][x]) {
                        boolean one = bit < codewords.length * 8 && (codewords[bit / 8] >>> 7 - bit % 8 & 1) == 1;
                        dark[y][x] = one ^ (x + y) % 2 == 0;
                        bit++;
                    }
                }
            }
        }
    }
}
