package app.saddlebag.ui.files;

import app.saddlebag.model.Batch;
import app.saddlebag.profile.FileLook;

/** How far a file has come on its way in. */
sealed interface Stage {

    /** Nobody looked at it yet. */
    record Waiting() implements Stage {
    }

    /** It is being read. */
    record Looking() implements Stage {
    }

    /** The person stopped the look. */
    record Stopped() implements Stage {
    }

    /** Nothing of it was written; where it cannot be read, the look says why. */
    record Looked(FileLook look) implements Stage {
    }

    /** It is being taken in. */
    record Taking(FileLook look) implements Stage {
    }

    /** @param batch its id is 0 where there was nothing new in it */
    record Taken(FileLook look, Batch batch) implements Stage {
    }

    /** It was to be taken in and was not. Nothing of it was written. */
    record Refused(FileLook look, Throwable problem) implements Stage {
    }
}
