import java.io.IOException;
import java.nio.file.Path;

/** Turns the application image into one installer file. */
interface Installer {
    Path build(Path image) throws IOException, InterruptedException;
}
