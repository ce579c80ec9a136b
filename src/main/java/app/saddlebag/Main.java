package app.saddlebag;

import app.saddlebag.profile.AppFolders;

/** Starts the desktop without arguments, the command line with some. */
public final class Main {

    private Main() {
    }

    public static void main(String[] arguments) {
        StartupReport.mark("main");
        AppFolders folders = AppFolders.ofThisSystem();
        LogSetup.writeTo(folders.state());
        if (arguments.length == 0) {
            DesktopApplication.start(folders);
        } else {
            System.exit(new Composition(folders).commandLine().run(arguments));
        }
    }
}
