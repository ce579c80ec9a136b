package app.saddlebag;

import app.saddlebag.profile.AppFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Starts the desktop without arguments, the command line with some. */
public final class Main {

    private Main() {
    }

    public static void main(String[] arguments) {
        AppFolders folders = AppFolders.ofThisSystem();
        writeLogTo(folders.state());
        if (arguments.length == 0) {
            DesktopApplication.start(folders);
        } else {
            System.exit(new Composition(folders).commandLine().run(arguments));
        }
    }

    /** Before the first logger is made, for the log's configuration reads the property once. */
    static void writeLogTo(Path folder) {
        try {
            Files.createDirectories(folder);
            System.setProperty("saddlebag.log", folder.resolve("saddlebag.log").toString());
        } catch (IOException e) {
            System.setProperty("saddlebag.log", System.getProperty("java.io.tmpdir") + "/saddlebag.log");
            System.err.println("saddlebag: the log goes to the temporary folder, because " + folder + " cannot be used: "
                    + e.getMessage());
        }
    }
}
