package app.saddlebag.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file system in memory, mounted over a folder; only root can have one, others skip the test. */
public record SmallDisk(Path folder) implements AutoCloseable {

    public static SmallDisk mount(Path folder, String size) throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root can mount");
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString()), "cannot mount");
        return new SmallDisk(folder);
    }

    public void fill() throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("ballast"))) {
            byte[] page = new byte[4096];
            while (true) {
                out.write(page);
            }
        } catch (IOException e) {
            assertThat(folder.toFile().getUsableSpace()).as("room left").isZero();
        }
    }

    /** @param left bytes */
    public void fillBut(long left) throws IOException {
        fill();
        try (FileChannel ballast = FileChannel.open(folder.resolve("ballast"), StandardOpenOption.WRITE)) {
            ballast.truncate(ballast.size() - left);
        }
    }

    public void empty() throws IOException {
        Files.delete(folder.resolve("ballast"));
    }

    public void forbidWriting() throws Exception {
        assertThat(run("mount", "-o", "remount,ro", folder.toString())).isTrue();
    }

    private static boolean run(String... command) throws Exception {
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    }

    @Override
    public void close() throws Exception {
        assertThat(run("umount", "-l", folder.toString())).isTrue();
    }
}
