-- The whole form of version 2. What lies readable here: how many rows there are, which source and product they belong to,
-- which of them share a month, which a batch changed, how long their cells are. Everything else is a sealed cell or a keyed
-- fingerprint (identity, month), and what is readable is associated data of the cells beside it.
-- Row numbers are part of every seal and are never used twice; the manifest knows the last one of each table.

CREATE TABLE origin (
    id    INTEGER PRIMARY KEY CHECK (id = 1),
    facts BLOB NOT NULL
) STRICT;

-- Generation, row numbers given out, and per sealed column the count and the keyed sum of its cells.
CREATE TABLE manifest (
    id    INTEGER PRIMARY KEY CHECK (id = 1),
    facts BLOB NOT NULL
) STRICT;

CREATE TABLE environment (
    id     INTEGER PRIMARY KEY CHECK (id = 1),
    facts  BLOB NOT NULL,
    secret BLOB NOT NULL
) STRICT;

CREATE TABLE source (
    id       INTEGER PRIMARY KEY,
    identity INTEGER NOT NULL UNIQUE,
    facts    BLOB NOT NULL,
    token    BLOB
) STRICT;

CREATE TABLE product (
    id        INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES source (id),
    identity  INTEGER NOT NULL UNIQUE,
    facts     BLOB NOT NULL,
    payload   BLOB NOT NULL
) STRICT;
CREATE INDEX product_by_source ON product (source_id);

-- No product: the source lists none that the row names.
CREATE TABLE "transaction" (
    id         INTEGER PRIMARY KEY,
    source_id  INTEGER NOT NULL REFERENCES source (id),
    product_id INTEGER REFERENCES product (id),
    month      INTEGER NOT NULL,
    identity   INTEGER NOT NULL,
    facts      BLOB NOT NULL
) STRICT;
CREATE INDEX transaction_by_month ON "transaction" (month);
CREATE UNIQUE INDEX transaction_by_identity ON "transaction" (identity);

-- The originals of many transactions, packed together; a transaction's facts say which one and where in it. Never
-- changed: what a bank said before stays.
CREATE TABLE originals (
    id        INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES source (id),
    facts     BLOB NOT NULL
) STRICT;
CREATE INDEX originals_by_source ON originals (source_id);

-- What the person added to the transactions of one block of row numbers.
CREATE TABLE overlay (
    id    INTEGER PRIMARY KEY,
    facts BLOB NOT NULL
) STRICT;

CREATE TABLE batch (
    id    INTEGER PRIMARY KEY,
    facts BLOB NOT NULL
) STRICT;

-- row_id: the transaction that was changed; none where many are told by one change.
CREATE TABLE change (
    id       INTEGER PRIMARY KEY,
    batch_id INTEGER NOT NULL REFERENCES batch (id),
    row_id   INTEGER,
    facts    BLOB NOT NULL
) STRICT;
CREATE INDEX change_by_batch ON change (batch_id);
CREATE INDEX change_by_row ON change (row_id) WHERE row_id IS NOT NULL;

-- role: 1 whose login it is, 2 who takes part in a product.
CREATE TABLE person (
    id        INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES source (id),
    role      INTEGER NOT NULL,
    facts     BLOB NOT NULL,
    payload   BLOB NOT NULL
) STRICT;
CREATE INDEX person_by_source ON person (source_id);

CREATE TABLE balance (
    id         INTEGER PRIMARY KEY,
    product_id INTEGER NOT NULL REFERENCES product (id),
    identity   INTEGER NOT NULL UNIQUE,
    facts      BLOB NOT NULL
) STRICT;
CREATE INDEX balance_by_product ON balance (product_id);

CREATE TABLE link (
    id    INTEGER PRIMARY KEY,
    facts BLOB NOT NULL
) STRICT;

CREATE TABLE rule (
    id    INTEGER PRIMARY KEY,
    facts BLOB NOT NULL
) STRICT;

CREATE TABLE rate (
    id    INTEGER PRIMARY KEY,
    facts BLOB NOT NULL
) STRICT;

CREATE TABLE saved_filter (
    id    INTEGER PRIMARY KEY,
    facts BLOB NOT NULL
) STRICT;

CREATE TABLE link_code (
    id    INTEGER PRIMARY KEY,
    facts BLOB NOT NULL
) STRICT;

CREATE TABLE setting (
    id       INTEGER PRIMARY KEY,
    identity INTEGER NOT NULL UNIQUE,
    facts    BLOB NOT NULL
) STRICT;
