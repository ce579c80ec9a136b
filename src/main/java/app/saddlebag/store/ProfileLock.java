package app.saddlebag.store;

import app.saddlebag.model.ProblemException;
import app.saddlebag.vault.OwnerOnly;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Held while a profile is open, so that a second instance is refused instead of confused. The system lets go of it
 * when the process ends, however it ends; the file itself stays and says nothing.
 */
public final class ProfileLock implements AutoCloseable {

    /**
     * What this process holds. The system's lock belongs to the process and goes when any handle on the file is closed,
     * so a second attempt from the same process must not even open it.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    /** @param channel null where nobody can write, and so nobody needs to be kept from it */
    private ProfileLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * @throws ProblemException {@code profile.inUse} when this or another process holds it, {@code store.unwritable}
     *                          when the lock file cannot be made here
     */
    public static ProfileLock take(Path lockFile) {
        Path file = real(lockFile);
        if (!HELD.add(file)) {
            throw new ProblemException("profile.inUse");
        }
        try {
            return new ProfileLock(file, Session.isFixed(file) ? null : locked(file));
        } catch (RuntimeException e) {
            HELD.remove(file);
            throw e;
        }
    }

    private static FileChannel locked(Path file) {
        try {
            FileChannel channel = open(file);
            if (channel.tryLock() != null) {
                return channel;
            }
            channel.close();
        } catch (IOException e) {
            throw new StoreException("store.unwritable", e);
        }
        throw new ProblemException("profile.inUse");
    }

    /** One name for one file, whichever way it was reached. */
    private static Path real(Path lockFile) {
        Path absolute = lockFile.toAbsolutePath();
        try {
            return absolute.getParent().toRealPath().resolve(absolute.getFileName());
        } catch (IOException e) {
            throw new StoreException("store.unwritable", e);
        }
    }

    private static FileChannel open(Path lockFile) throws IOException {
        try {
            OwnerOnly.createFile(lockFile);
        } catch (FileAlreadyExistsException e) {
            return FileChannel.open(lockFile, StandardOpenOption.WRITE); // from an earlier run: the usual case
        }
        return FileChannel.open(lockFile, StandardOpenOption.WRITE);
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new StoreException("store.disk", e);
        } finally {
            HELD.remove(file);
        }
    }
}
