-- Head office's file. Events are kept as they came; what can be asked of them stands beside them in tables.
CREATE TABLE office (
    one           INTEGER PRIMARY KEY CHECK (one = 1),
    name          TEXT NOT NULL,
    cluster_epoch INTEGER NOT NULL,
    hosts         TEXT NOT NULL,                   -- one a line, as the server's certificate has them
    authority     TEXT NOT NULL,                   -- PEM
    authority_key BLOB NOT NULL,                   -- PEM sealed under the data key
    server        TEXT NOT NULL,                   -- PEM
    server_key    BLOB NOT NULL                    -- PEM sealed under the data key
) STRICT;

CREATE TABLE till (
    shop     TEXT NOT NULL,
    till     TEXT NOT NULL,
    epoch    INTEGER NOT NULL,
    last_seq INTEGER NOT NULL DEFAULT 0,
    chain    BLOB NOT NULL,
    seen_at  INTEGER,
    PRIMARY KEY (shop, till)
) STRICT, WITHOUT ROWID;

CREATE TABLE certificate (
    fingerprint BLOB PRIMARY KEY,                  -- SHA-256 of the DER
    shop        TEXT NOT NULL,
    till        TEXT NOT NULL,
    epoch       INTEGER NOT NULL,
    issued_at   INTEGER NOT NULL,
    revoked_at  INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE invitation (
    hash       BLOB PRIMARY KEY,                   -- of the secret
    shop       TEXT NOT NULL,
    till       TEXT NOT NULL,
    expires_at INTEGER NOT NULL,
    tries      INTEGER NOT NULL DEFAULT 0,         -- with the right code, for another till
    used_at    INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
    row         INTEGER PRIMARY KEY,
    shop        TEXT NOT NULL,
    till        TEXT NOT NULL,
    epoch       INTEGER NOT NULL,
    seq         INTEGER NOT NULL,
    id          BLOB NOT NULL,                     -- with the hash of its body, the event's identity
    kind        TEXT NOT NULL,
    at          INTEGER NOT NULL,
    body        BLOB,                              -- NULL once the person it tells of is erased
    customer    BLOB,                              -- whose key seals the body; absent: in clear
    body_hash   BLOB NOT NULL,
    chain       BLOB NOT NULL,
    received_at INTEGER NOT NULL,
    state       TEXT NOT NULL CHECK (state IN ('applied', 'quarantined')),
    reason      TEXT NOT NULL,
    UNIQUE (shop, till, epoch, seq)
) STRICT;
CREATE UNIQUE INDEX event_id ON event (id);

-- An id that came again with other content, or a number that came with another event: somebody has to look.
CREATE TABLE alarm (
    row       INTEGER PRIMARY KEY,
    at        INTEGER NOT NULL,
    shop      TEXT NOT NULL,
    till      TEXT NOT NULL,
    epoch     INTEGER NOT NULL,
    seq       INTEGER NOT NULL,
    id        BLOB NOT NULL,
    kind      TEXT NOT NULL,
    body      BLOB,                                -- sealed under the data key
    body_hash BLOB NOT NULL,
    UNIQUE (shop, till, epoch, seq, id, body_hash)
) STRICT;

CREATE TABLE sale (
    id            BLOB PRIMARY KEY,
    shop          TEXT NOT NULL,
    till          TEXT NOT NULL,
    receipt       TEXT NOT NULL UNIQUE,
    business_date TEXT NOT NULL,
    member        TEXT,
    currency      TEXT NOT NULL,
    lines         INTEGER NOT NULL,
    units         INTEGER NOT NULL,
    gross         INTEGER NOT NULL,
    discount      INTEGER NOT NULL,
    net           INTEGER NOT NULL,
    tax           INTEGER NOT NULL,
    rounding      INTEGER NOT NULL,
    total         INTEGER NOT NULL,
    change        INTEGER NOT NULL,
    points        INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sale_business_date ON sale (business_date, shop);

CREATE TABLE tender (
    sale     BLOB NOT NULL REFERENCES sale (id),
    position INTEGER NOT NULL,
    kind     TEXT NOT NULL,
    amount   INTEGER NOT NULL,
    PRIMARY KEY (sale, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE member (
    id     BLOB PRIMARY KEY,
    number TEXT NOT NULL,                          -- two shops may have given the same one
    shop   TEXT NOT NULL,
    sealed BLOB                                    -- NULL once erased
) STRICT, WITHOUT ROWID;
CREATE INDEX member_number ON member (number);

CREATE TABLE shift (
    id        BLOB PRIMARY KEY,
    shop      TEXT NOT NULL,
    till      TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    float     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
