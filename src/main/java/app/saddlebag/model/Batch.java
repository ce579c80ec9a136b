package app.saddlebag.model;

import java.time.Instant;

/**
 * What one sync or import changed, in numbers.
 *
 * @param id           local number
 * @param connectionId the connection it belongs to
 * @param at           when it was written
 * @param added        rows not known before
 * @param changed      known rows whose facts differ now
 * @param vanished     rows missing from the window the bank answered for
 * @param suspicious   rows whose amount or currency changed under the same id
 * @param skipped      rows the bank sent without id, amount or date, met for the first time
 */
public record Batch(long id, long connectionId, Instant at, int added, int changed, int vanished, int suspicious,
                    int skipped) {

    public boolean changedNothing() {
        return added == 0 && changed == 0 && vanished == 0 && suspicious == 0;
    }
}
