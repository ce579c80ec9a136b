package app.saddlebag;

import app.saddlebag.profile.DemoBank;

/** The real embedded demo bank, for tests of the layers above it. */
public final class DemoBanks {

    private DemoBanks() {
    }

    /** Everything a new login has is ready at once. */
    public static DemoBank instant() {
        return new SandboxBank(0);
    }
}
