import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Puts the pictures of {@code icons/} into the one file that each system wants. Both forms hold PNG files as they are. */
final class Icons {

    private final Settings settings;

    Icons(Settings settings) {
        this.settings = settings;
    }

    Path make() throws IOException {
        return switch (settings.platform()) {
            case LINUX -> picture(512);
            case MAC -> Files.write(settings.work().resolve("saddlebag.icns"), icns());
            case WINDOWS -> Files.write(settings.work().resolve("saddlebag.ico"), ico());
        };
    }

    private Path picture(int size) {
        return settings.repository().resolve("icons/saddlebag-" + size + ".png");
    }

    /** A head of six bytes, an entry of sixteen for each picture, then the pictures. */
    private byte[] ico() throws IOException {
        List<Integer> sizes = List.of(16, 32, 48, 64, 128, 256);
        List<byte[]> pictures = new ArrayList<>();
        int offset = 6 + 16 * sizes.size();
        int length = offset;
        for (int size : sizes) {
            pictures.add(Files.readAllBytes(picture(size)));
            length += pictures.getLast().length;
        }
        ByteBuffer file = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort((short) 1).putShort((short) sizes.size());
        for (int i = 0; i < sizes.size(); i++) {
            byte side = (byte) (sizes.get(i) == 256 ? 0 : sizes.get(i));
            file.put(side).put(side).putShort((short) 0).putShort((short) 1).putShort((short) 32)
                    .putInt(pictures.get(i).length).putInt(offset);
            offset += pictures.get(i).length;
        }
        pictures.forEach(file::put);
        return file.array();
    }

    /**
     * A head of eight bytes, then each picture led by its type and its length with this lead. Displays of double density look
     * for types of their own, which hold the picture of twice the size.
     */
    private byte[] icns() throws IOException {
        record Kind(String type, int size) {
        }
        List<Kind> kinds = List.of(new Kind("icp4", 16), new Kind("icp5", 32), new Kind("icp6", 64), new Kind("ic07", 128),
                new Kind("ic08", 256), new Kind("ic09", 512), new Kind("ic11", 32), new Kind("ic12", 64),
                new Kind("ic13", 256), new Kind("ic14", 512));
        int length = 8;
        List<byte[]> pictures = new ArrayList<>();
        for (Kind kind : kinds) {
            pictures.add(Files.readAllBytes(picture(kind.size)));
            length += 8 + pictures.getLast().length;
        }
        ByteBuffer file = ByteBuffer.allocate(length).order(ByteOrder.BIG_ENDIAN);
        file.put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(length);
        for (int i = 0; i < kinds.size(); i++) {
            file.put(kinds.get(i).type.getBytes(StandardCharsets.US_ASCII)).putInt(8 + pictures.get(i).length)
                    .put(pictures.get(i));
        }
        return file.array();
    }
}
