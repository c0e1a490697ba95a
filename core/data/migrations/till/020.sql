-- Cards of uses: what kinds there are, each card that was sold, and its ledger.

CREATE TABLE pass_kind (
    row     INTEGER PRIMARY KEY,
    code    TEXT NOT NULL UNIQUE,
    product TEXT NOT NULL UNIQUE,                  -- the code of what is sold: its pieces are cards
    body    TEXT NOT NULL                          -- JSON, docs/passes.md
) STRICT;

CREATE TABLE pass (
    row          INTEGER PRIMARY KEY,
    id           BLOB NOT NULL UNIQUE,
    number       TEXT NOT NULL UNIQUE,
    kind         INTEGER NOT NULL REFERENCES pass_kind (row),
    terms        TEXT NOT NULL,                    -- the kind's body as it was when the card was sold
    customer     INTEGER REFERENCES customer (row), -- whom it is bound to; NULL: whoever brings it
    sale         INTEGER NOT NULL REFERENCES sale (row),
    line         BLOB NOT NULL,                    -- of that sale
    paid         INTEGER NOT NULL CHECK (paid >= 0), -- with its tax
    tax          INTEGER NOT NULL,
    earns_on     INTEGER NOT NULL DEFAULT 0,       -- what money paid, where its uses bring the points
    valid_until  TEXT,                             -- the last business date; NULL: from the first use on
    state        TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'used', 'expired', 'refunded')),
    uses_left    INTEGER NOT NULL DEFAULT 0 CHECK (uses_left >= 0),
    used         INTEGER NOT NULL DEFAULT 0 CHECK (used >= 0), -- less those that were given back
    deferred     INTEGER NOT NULL DEFAULT 0 CHECK (deferred >= 0),
    deferred_tax INTEGER NOT NULL DEFAULT 0,
    CHECK (uses_left > 0 OR deferred = 0)
) STRICT;
CREATE INDEX pass_customer ON pass (customer) WHERE customer IS NOT NULL;
CREATE INDEX pass_sale ON pass (sale);
CREATE INDEX pass_open ON pass (valid_until) WHERE uses_left > 0;

-- Every entry is signed and none is changed; what stands beside a card is the sum of its entries.
CREATE TABLE pass_entry (
    row           INTEGER PRIMARY KEY,
    pass          INTEGER NOT NULL REFERENCES pass (row),
    act           TEXT NOT NULL CHECK (act IN ('sold', 'used', 'given-back', 'expired', 'refunded')),
    uses          INTEGER NOT NULL,                -- what it adds to those left
    uses_left     INTEGER NOT NULL CHECK (uses_left >= 0), -- after it
    earned        INTEGER NOT NULL,                -- with its tax; below zero: earned no longer
    earned_tax    INTEGER NOT NULL,
    paid_back     INTEGER NOT NULL,
    paid_back_tax INTEGER NOT NULL,
    worth         INTEGER NOT NULL,                -- what the piece cost that it paid for, signed as earned
    of            INTEGER UNIQUE REFERENCES pass_entry (row), -- the use that is given back: once at most
    sale          INTEGER REFERENCES sale (row),
    line          BLOB,                            -- of that sale
    user          BLOB REFERENCES user (id),       -- NULL: a daily job
    at            INTEGER NOT NULL,
    date          TEXT NOT NULL,                   -- the business date
    CHECK ((act = 'given-back') = (of IS NOT NULL)),
    CHECK (act = 'expired' OR sale IS NOT NULL)
) STRICT;
CREATE INDEX pass_entry_pass ON pass_entry (pass);
CREATE INDEX pass_entry_sale ON pass_entry (sale) WHERE sale IS NOT NULL;
CREATE INDEX pass_entry_date ON pass_entry (date);
