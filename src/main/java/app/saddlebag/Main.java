package app.saddlebag;

import app.saddlebag.logging.LogSetup;
import app.saddlebag.profile.AppFolders;
import app.saddlebag.ui.OpenedFile;
import java.util.List;

/** Starts the desktop without arguments or with a file of ours to open, the command line with any others. */
public final class Main {

    private Main() {
    }

    public static void main(String[] arguments) {
        AppFolders folders = AppFolders.ofThisSystem();
        LogSetup.writeTo(folders.state());
        if (arguments.length == 0 || OpenedFile.among(List.of(arguments)).isPresent()) {
            DesktopApplication.start(folders, arguments);
        } else {
            System.exit(new Composition(folders).commandLine().run(arguments));
        }
    }
}
