package app.saddlebag.store;

import app.saddlebag.vault.Sealer;

/** One sealed column: knows where its cells stand, so that nobody can seal for one place and open at another. */
record Column(Sealer sealer, String table, String name) {

    byte[] seal(long id, byte[] plain) {
        return sealer.seal(table, name, id, plain);
    }

    byte[] open(long id, byte[] cell) {
        return sealer.open(table, name, id, cell);
    }
}
