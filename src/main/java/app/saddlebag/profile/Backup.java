package app.saddlebag.profile;

import app.saddlebag.model.ProblemException;
import app.saddlebag.vault.Disk;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A profile as one file: a ZIP of the sealed database, copied at one moment, and the keys file. What is sealed in the profile
 * is as sealed in the backup, and the passphrase of the day it was made opens it. A demo bank's own state is the bank's side
 * and not in it.
 */
public final class Backup {

    /** With the dot. */
    public static final String EXTENSION = ".saddlebag-backup";

    private Backup() {
    }

    /** What a backup made on a day is called unless the person says otherwise. */
    public static String nameFor(OpenProfile profile, LocalDate day) {
        return profile.name() + " " + day + EXTENSION;
    }

    /**
     * Writes a backup and reads it back, row by row, before it takes the place of an older one. Blocks, for as long as copying
     * and comparing the database takes.
     *
     * @throws ProblemException when it could not be written, or did not read back as the profile; a file that was there is
     *                          untouched
     */
    public static void write(OpenProfile profile, Path file) {
        profile.backups().write(file);
    }

    /**
     * Makes a profile of a backup. It opens with the passphrase of the day the backup was made.
     *
     * @param folder must not exist, or be empty
     * @throws ProblemException when the file is no whole backup, or the folder cannot be made; nothing is left behind
     */
    public static void restore(Path file, Path folder) {
        new Restoring(new Disk()).into(file, new ProfileFolder(folder));
    }
}
