-- What lies readable here: how many rows there are, which belong together, how long their cells are. Everything else is
-- a sealed cell (facts, payload, token, secret) or a keyed fingerprint (identity) by which a row is found.
-- Row numbers are part of every seal and are therefore never used twice.

CREATE TABLE origin (
    id    INTEGER PRIMARY KEY CHECK (id = 1),
    facts BLOB NOT NULL
) STRICT;

CREATE TABLE environment (
    id     INTEGER PRIMARY KEY CHECK (id = 1),
    facts  BLOB NOT NULL,
    secret BLOB NOT NULL
) STRICT;

CREATE TABLE connection (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    identity BLOB NOT NULL UNIQUE,
    facts    BLOB NOT NULL,
    token    BLOB
) STRICT;

CREATE TABLE product (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    connection_id INTEGER NOT NULL REFERENCES connection (id) ON DELETE CASCADE,
    identity      BLOB NOT NULL UNIQUE,
    facts         BLOB NOT NULL,
    payload       BLOB NOT NULL
) STRICT;
CREATE INDEX product_by_connection ON product (connection_id);

-- No identity: a row whose id the bank gave to another movement since.
CREATE TABLE "transaction" (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    connection_id INTEGER NOT NULL REFERENCES connection (id) ON DELETE CASCADE,
    identity      BLOB UNIQUE,
    facts         BLOB NOT NULL
) STRICT;
CREATE INDEX transaction_by_connection ON "transaction" (connection_id);

-- Apart from its row, because unlocking reads the facts of every row and the payload of none.
CREATE TABLE transaction_payload (
    id      INTEGER PRIMARY KEY REFERENCES "transaction" (id) ON DELETE CASCADE,
    payload BLOB NOT NULL
) STRICT;

CREATE TABLE overlay (
    id    INTEGER PRIMARY KEY REFERENCES "transaction" (id) ON DELETE CASCADE,
    facts BLOB NOT NULL
) STRICT;

CREATE TABLE batch (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    connection_id INTEGER NOT NULL REFERENCES connection (id) ON DELETE CASCADE,
    facts         BLOB NOT NULL
) STRICT;
CREATE INDEX batch_by_connection ON batch (connection_id);

-- role: 1 whose login it is, 2 who takes part in a product.
CREATE TABLE person (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    connection_id INTEGER NOT NULL REFERENCES connection (id) ON DELETE CASCADE,
    role          INTEGER NOT NULL,
    facts         BLOB NOT NULL,
    payload       BLOB NOT NULL
) STRICT;
CREATE INDEX person_by_connection ON person (connection_id);

CREATE TABLE balance (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    product_id INTEGER NOT NULL REFERENCES product (id) ON DELETE CASCADE,
    identity   BLOB NOT NULL UNIQUE,
    facts      BLOB NOT NULL
) STRICT;
CREATE INDEX balance_by_product ON balance (product_id);

CREATE TABLE saved_filter (
    id    INTEGER PRIMARY KEY AUTOINCREMENT,
    facts BLOB NOT NULL
) STRICT;

CREATE TABLE link_code (
    id    INTEGER PRIMARY KEY AUTOINCREMENT,
    facts BLOB NOT NULL
) STRICT;

CREATE TABLE setting (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    identity BLOB NOT NULL UNIQUE,
    facts    BLOB NOT NULL
) STRICT;
