package app.saddlebag.store;

import app.saddlebag.vault.Disk;
import app.saddlebag.vault.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a database of the first version lies, and the copy of it that stays: {@code saddlebag.db.version-1} beside it. */
record FirstVersionFile(Path file) {

    /** A copy, the new database, and its write-ahead log. */
    private static final int ROOM = 3;

    /** Whether there is a database, and it has the first form. */
    boolean isThere() {
        try {
            if (!Files.exists(file) || Files.size(file) == 0) {
                return false; // who opens it says so
            }
        } catch (IOException e) {
            throw new StoreException("store.disk", e);
        }
        try (Session session = Session.open(file)) {
            if (Schema.version(session) != 1) {
                return false;
            }
            Schema.require(session, 1);
            return true;
        }
    }

    /** @throws StoreException {@code store.noRoom} where the disk cannot take what making a new form of it writes */
    void requireRoom() {
        try {
            if (Files.getFileStore(file).getUsableSpace() < ROOM * Files.size(file)) {
                throw new StoreException("store.noRoom", null);
            }
        } catch (IOException e) {
            throw new StoreException("store.disk", e);
        }
    }

    /**
     * Copies it, in the place of an earlier copy; never leaves half of one there.
     *
     * @return the copy
     */
    Path keep(Disk disk) {
        Path kept = file.resolveSibling(file.getFileName() + ".version-1");
        Path partial = kept.resolveSibling(kept.getFileName() + ".partial");
        try {
            disk.delete(partial);
            OwnerOnly.createFile(partial);
            try (Session copier = Session.open(file)) {
                copier.update("VACUUM INTO ?", partial.toString());
            }
            disk.sync(partial);
            disk.replace(kept, partial);
            disk.syncFolder(kept.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new StoreException("store.unwritable", e);
        }
        return kept;
    }
}
