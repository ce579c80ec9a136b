package app.saddlebag.vault;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The file steps that keeping something safely takes, one by one, so that a test can make each of them fail. Safe to
 * share between threads.
 */
public class Disk {

    public boolean exists(Path file) {
        return Files.exists(file);
    }

    /** @throws IOException also when the file is larger than the limit: it is not ours */
    public byte[] read(Path file, int limit) throws IOException {
        try (var in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(limit + 1);
            if (content.length > limit) {
                throw new IOException("larger than " + limit + " bytes");
            }
            return content;
        }
    }

    /** Makes the file, for its owner alone, and writes it. */
    public void write(Path file, byte[] content) throws IOException {
        OwnerOnly.createFile(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        }
    }

    /** Makes the file, for its owner alone, to be written bit by bit. The caller closes it. */
    public OutputStream stream(Path file) throws IOException {
        OwnerOnly.createFile(file);
        return Files.newOutputStream(file, StandardOpenOption.WRITE);
    }

    /** Makes a folder for its owner alone where there is none. */
    public void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            OwnerOnly.createFolder(folder);
        }
    }

    /** Returns once the file's content would survive a power cut. */
    public void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Returns once the folder's list of names would survive a power cut. Windows keeps it by itself. */
    public void syncFolder(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Readers see the old file or the new one, never something between. */
    public void replace(Path target, Path with) throws IOException {
        Files.move(with, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    public void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }
}
