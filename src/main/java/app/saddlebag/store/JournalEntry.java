package app.saddlebag.store;

/** A change as it stands in the {@link Journal}; entries are numbered in the order they were written. */
record JournalEntry(long id, long batchId, Change change) {

    static JournalEntry of(long id, Long[] bound, byte[] facts) {
        return new JournalEntry(id, bound[0], Change.unpack(facts));
    }
}
