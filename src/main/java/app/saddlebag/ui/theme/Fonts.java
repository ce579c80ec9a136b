package app.saddlebag.ui.theme;

import app.saddlebag.profile.TemporaryFolder;
import app.saddlebag.profile.TemporaryFolder.Use;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The fonts carried along, as files. Given a stream, JavaFX copies each font among the temporary files under a name of its own,
 * which stays there for good when the program is killed, and by which nobody can tell whose it was.
 */
final class Fonts {

    static final String FAMILY = "Inter Tabular";

    private static final Logger LOG = LoggerFactory.getLogger(Fonts.class);
    private static final List<String> CUTS = List.of("Regular", "Bold");

    private Fonts() {
    }

    /** JavaFX keeps them for the life of the process. */
    private static final class Loaded {

        private static final List<Font> FONTS = CUTS.stream()
                .map(cut -> loaded(Fonts.class.getResource("fonts/" + FAMILY.replace(" ", "") + "-" + cut + ".ttf"))).toList();
    }

    /** A second time does nothing. On the JavaFX thread. */
    static List<Font> load() {
        return Loaded.FONTS;
    }

    private static Font loaded(URL cut) {
        try {
            // A path as it is: JavaFX does not read the escapes of an address.
            Font font = Font.loadFont("file:" + file(cut), 0);
            return Objects.requireNonNullElseGet(font, () -> copied(cut));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the font lies, or where it lies until the program ends: inside a package it is no file. */
    static Path file(URL cut) throws IOException {
        if (cut.getProtocol().equals("file")) {
            return Path.of(URI.create(cut.toString()));
        }
        Path folder = TemporaryFolder.make(Use.FONTS);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> TemporaryFolder.delete(folder), "fonts"));
        Path file = folder.resolve(cut.getPath().substring(cut.getPath().lastIndexOf('/') + 1));
        try (InputStream in = cut.openStream()) {
            Files.copy(in, file);
        }
        return file;
    }

    /** Where the path has characters at which an address ends. */
    private static Font copied(URL cut) {
        LOG.debug("{} is loaded by a copy", cut);
        try (InputStream in = cut.openStream()) {
            return Objects.requireNonNull(Font.loadFont(in, 0), () -> "JavaFX cannot read the font " + cut);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
