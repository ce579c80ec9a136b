package app.saddlebag.model;

/** What the last sync that brought anything of a transaction's source did to it; nothing any more once that was undone. */
public enum Novelty {
    /** It stands as it stood before. */
    NONE,
    /** It came. */
    NEW,
    /** It was there, and is told with other facts or another amount, or is listed again. */
    CHANGED
}
