import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * The files of the Linux packages where a distribution wants them. The program lies under {@code /usr/lib}; menu entry, icons,
 * file kinds, software-centre page and man page lie where the desktop's own triggers notice them, so neither package needs a
 * script that runs at installation, and nothing of one can fail or stay behind.
 */
final class LinuxTree {

    private static final List<Integer> ICON_SIZES = List.of(16, 32, 48, 64, 128, 256, 512);

    /** The place in a gzip file's head that says how hard it was pressed. */
    private static final int MOST_COMPRESSED = 8;

    private final Settings settings;
    private final String command;
    private final String id;

    LinuxTree(Settings settings) {
        this.settings = settings;
        this.command = settings.get("command");
        this.id = settings.get("id");
    }

    /** Lays everything out below an empty folder. */
    Path lay(Path image, Path tree) throws IOException {
        Path usr = Work.emptied(tree).resolve("usr");
        Path home = usr.resolve("lib/" + command);
        Files.createDirectories(home.getParent());
        Work.copyTree(image, home);
        Files.createDirectories(usr.resolve("bin"));
        Files.createSymbolicLink(usr.resolve("bin/" + command), Path.of("../lib/" + command + "/bin/" + command));
        Path share = usr.resolve("share");
        Path icons = settings.repository().resolve("icons");
        for (int size : ICON_SIZES) {
            Work.copy(icons.resolve("saddlebag-" + size + ".png"),
                    share.resolve("icons/hicolor/" + size + "x" + size + "/apps/" + id + ".png"));
        }
        Work.copy(icons.resolve("saddlebag.svg"), share.resolve("icons/hicolor/scalable/apps/" + id + ".svg"));
        Work.put(share.resolve("applications/" + id + ".desktop"), template("saddlebag.desktop"));
        Work.put(share.resolve("metainfo/" + id + ".metainfo.xml"), template("saddlebag.metainfo.xml"));
        Work.put(share.resolve("mime/packages/" + id + ".xml"), mimeTypes());
        gzip(share.resolve("man/man1/" + command + ".1.gz"),
                fill(Files.readString(settings.repository().resolve("src/site/man/saddlebag.1"))));
        return tree;
    }

    /** A file of {@code packaging/linux} with the words between at signs filled in. */
    String template(String name) throws IOException {
        return fill(Files.readString(settings.packaging().resolve("linux").resolve(name)));
    }

    private String fill(String text) throws IOException {
        StringBuilder kinds = new StringBuilder();
        for (FileKinds.Kind kind : FileKinds.all(settings)) {
            kinds.append(kind.mimeType()).append(';');
        }
        return text.replace("@ID@", id).replace("@NAME@", settings.get("name")).replace("@COMMAND@", command)
                .replace("@SUMMARY@", settings.get("summary")).replace("@DESCRIPTION@", settings.get("description"))
                .replace("@VENDOR@", settings.get("vendor")).replace("@MAINTAINER@", settings.get("maintainer"))
                .replace("@LICENCE@", settings.get("licence")).replace("@VERSION@", settings.version())
                .replace("@DATE@", settings.timestamp().toString().substring(0, 10))
                .replace("@SITE@", settings.get("site")).replace("@SCREENSHOTS@", text.contains("@SCREENSHOTS@") ? screenshots() : "")
                .replace("@RELEASES@", Changelog.read(settings).asAppStream()).replace("@MIME_TYPES@", kinds);
    }

    /** The pictures of the documentation, as a software centre fetches them. */
    private String screenshots() throws IOException {
        StringBuilder xml = new StringBuilder();
        for (String picture : settings.list("screenshots")) {
            String[] fileAndCaption = picture.split("\\s*:\\s*", 2);
            if (!Files.exists(settings.repository().resolve("src/site/resources").resolve(fileAndCaption[0]))) {
                Work.say("the software-centre page goes without " + fileAndCaption[0] + ", which is not in src/site/resources");
                continue;
            }
            xml.append("    <screenshot%s>%n      <caption>%s</caption>%n      <image>%s/%s</image>%n    </screenshot>%n"
                    .formatted(xml.isEmpty() ? " type=\"default\"" : "", fileAndCaption[1], settings.get("site"),
                            fileAndCaption[0]));
        }
        return xml.isEmpty() ? "" : "  <screenshots>\n" + xml + "  </screenshots>\n";
    }

    /** Folded and led by a space, as a field of several lines wants it. */
    static String folded(String text, int width) {
        StringBuilder lines = new StringBuilder();
        int column = width;
        for (String word : text.split(" ")) {
            if (column + 1 + word.length() > width) {
                lines.append(lines.isEmpty() ? " " : "\n ");
                column = 0;
            } else {
                lines.append(' ');
                column++;
            }
            lines.append(word);
            column += word.length();
        }
        return lines.toString();
    }

    private String mimeTypes() throws IOException {
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
                """);
        for (FileKinds.Kind kind : FileKinds.all(settings)) {
            xml.append("  <mime-type type=\"%s\">%n    <comment>%s</comment>%n    <comment xml:lang=\"es\">%s</comment>%n    <icon name=\"%s\"/>%n    <glob pattern=\"*.%s\"/>%n  </mime-type>%n"
                    .formatted(kind.mimeType(), kind.description(), kind.spanish(), id, kind.extension()));
        }
        return xml.append("</mime-info>\n").toString();
    }

    /** Without the time in its head, so that the same text makes the same file; as small as it gets, as Debian wants it. */
    static void gzip(Path file, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new Smallest(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        byte[] packed = bytes.toByteArray();
        packed[MOST_COMPRESSED] = 2;
        Files.createDirectories(file.getParent());
        Files.write(file, packed);
    }

    private static final class Smallest extends GZIPOutputStream {
        Smallest(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
