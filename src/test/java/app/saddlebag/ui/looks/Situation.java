package app.saddlebag.ui.looks;

import app.saddlebag.model.Connection;
import app.saddlebag.profile.LiveProfile;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import app.saddlebag.ui.OpenedFile;
import app.saddlebag.ui.files.StatementFiles;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/** What state the program is in when it is looked at. Each makes its profile once, and is brought about anew in every window. */
enum Situation {

    /** Nothing was ever opened. */
    WELCOME {
        @Override
        boolean hasProfile() {
            return false;
        }
    },

    /** A demo, as it is offered at the welcome. */
    DEMO {
        @Override
        boolean hasProfile() {
            return false;
        }

        @Override
        void bringAbout(OpenWindow window, Sandbox sandbox, Path folder) {
            window.fire("#try-demo");
            window.until("the demo", () -> window.has("#place-overview"));
        }
    },

    /** Waiting for the passphrase. */
    LOCKED {
        @Override
        void bringAbout(OpenWindow window, Sandbox sandbox, Path folder) {
            window.until("the passphrase", () -> window.has("#unlock-passphrase"));
        }
    },

    /** A profile without a bank. */
    EMPTY,

    /** Statements wait for a word of the person, in a profile without a bank. */
    IMPORTING {
        @Override
        Optional<OpenedFile> file(Path folder) {
            return Optional.of(new OpenedFile.Statements(StatementFiles.several(folder)));
        }

        @Override
        void bringAbout(OpenWindow window, Sandbox sandbox, Path folder) {
            window.unlock();
            window.until("the statements", () -> window.has("#import-rows"));
            window.untilIdle();
        }
    },

    /** Statements were taken in. */
    IMPORTED {
        @Override
        Optional<OpenedFile> file(Path folder) {
            return Optional.of(new OpenedFile.Statements(StatementFiles.several(folder).subList(0, 2)));
        }

        @Override
        void bringAbout(OpenWindow window, Sandbox sandbox, Path folder) {
            IMPORTING.bringAbout(window, sandbox, folder);
            window.fire("#import-deed");
            window.until("the rows", () -> window.has("#grid") && !window.has("#import-deed"));
            window.untilIdle();
        }
    },

    /** The first sync of the first bank is under way. */
    FIRST_SYNC {
        @Override
        void fill(OpenProfile profile, Sandbox sandbox) {
            sandbox.switches().set("pace", "600000");
            LiveProfile.beginToRead(profile, "testbank", "marta", "demo");
        }

        /** Closing stopped it; as if the bank were still being read. */
        @Override
        void settle(OpenProfile profile) {
            profile.records().connections().forEach(one -> LiveProfile.stands(profile, one.id(),
                    before -> before.attempted(Instant.now(), Connection.Health.FETCHING, null)));
        }

        @Override
        void bringAbout(OpenWindow window, Sandbox sandbox, Path folder) {
            sandbox.switches().set("latency", "");
            window.unlock();
            window.untilIdle();
            sandbox.switches().set("latency", "*=20000");
            window.staysBusy();
            window.press(KeyCode.F5, false, false);
        }
    },

    /** Three log-ins with about 900 transactions. */
    FILLED {
        @Override
        void fill(OpenProfile profile, Sandbox sandbox) {
            Banks.about900Rows(profile);
        }
    },

    /** 100,000 transactions. */
    MANY {
        @Override
        SandboxOptions options() {
            return SandboxOptions.defaults().withRows(100_000);
        }

        @Override
        void fill(OpenProfile profile, Sandbox sandbox) {
            LiveProfile.connect(profile, "testbank", "marta", "demo");
        }
    },

    /** Every way in which a connection can stand that is not the same for all of them. */
    STATUSES {
        @Override
        void fill(OpenProfile profile, Sandbox sandbox) {
            Banks.everyStatus(profile, sandbox);
        }
    },

    /** Flanks answers nothing but errors. */
    FAILED {
        @Override
        void fill(OpenProfile profile, Sandbox sandbox) {
            Banks.about900Rows(profile);
        }

        @Override
        void bringAbout(OpenWindow window, Sandbox sandbox, Path folder) {
            sandbox.switches().set("server-errors", "*=100");
            unlockAndSync(window);
        }
    },

    /** Nobody answers. */
    OFFLINE {
        @Override
        void fill(OpenProfile profile, Sandbox sandbox) {
            Banks.about900Rows(profile);
            sandbox.close();
        }

        @Override
        void bringAbout(OpenWindow window, Sandbox sandbox, Path folder) {
            unlockAndSync(window);
        }
    },

    /** Flanks wants to be left alone for an hour. */
    TOLD_TO_WAIT {
        @Override
        void fill(OpenProfile profile, Sandbox sandbox) {
            Banks.about900Rows(profile);
        }

        @Override
        void bringAbout(OpenWindow window, Sandbox sandbox, Path folder) {
            sandbox.switches().set("retry-after", "3600");
            sandbox.switches().set("too-many-requests", "*=100");
            unlockAndSync(window);
        }
    },

    /** Pages that wait for what they show. */
    LOADING {
        @Override
        void fill(OpenProfile profile, Sandbox sandbox) {
            Banks.about900Rows(profile);
        }

        @Override
        void bringAbout(OpenWindow window, Sandbox sandbox, Path folder) {
            window.unlock();
            window.untilIdle();
            window.worker().hold();
        }
    },

    /** What is stored turns out to be damaged while the profile is open. */
    UNREADABLE {
        @Override
        void fill(OpenProfile profile, Sandbox sandbox) {
            Banks.about900Rows(profile);
        }

        @Override
        void bringAbout(OpenWindow window, Sandbox sandbox, Path folder) {
            window.unlock();
            window.untilIdle();
            Banks.damage(folder);
        }
    };

    /** Whether a profile is made for it; otherwise the window opens at the welcome. */
    boolean hasProfile() {
        return true;
    }

    /**
     * What the program is opened with.
     *
     * @param folder where it may be written
     */
    Optional<OpenedFile> file(Path folder) {
        return Optional.empty();
    }

    /** Of the bank behind the profile. */
    SandboxOptions options() {
        return SandboxOptions.defaults();
    }

    /** What is done to the new profile, once. */
    void fill(OpenProfile profile, Sandbox sandbox) {
    }

    /** What is done to it after it was closed, which ends whatever was under way. */
    void settle(OpenProfile profile) {
    }

    /**
     * Takes a window that was just opened to where it can be looked at.
     *
     * @param folder of the profile
     */
    void bringAbout(OpenWindow window, Sandbox sandbox, Path folder) {
        if (hasProfile()) {
            window.unlock();
        }
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Situation parse(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static void unlockAndSync(OpenWindow window) {
        window.unlock();
        window.untilIdle();
        window.press(KeyCode.F5, false, false);
        window.untilIdle();
    }
}
