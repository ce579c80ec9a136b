package app.saddlebag.profile;

import app.saddlebag.store.Store;

/** Lets benchmarks fill an open profile with more than any bank would send. */
public final class Inside {

    private Inside() {
    }

    public static Store store(OpenProfile profile) {
        return profile.store();
    }
}
