package app.saddlebag.sync;

/** Counts the products that a sync changes while it writes. Belongs to one thread. */
final class ChangeCounts {

    int productsChanged;
    boolean productsRenamed;
}
