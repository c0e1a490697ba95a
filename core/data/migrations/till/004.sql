-- Shifts that are counted and closed, and the drawer's ledger.

-- A counted difference beyond this needs a note and somebody who may approve it.
ALTER TABLE shop ADD COLUMN difference_limit INTEGER NOT NULL DEFAULT 500 CHECK (difference_limit >= 0);
UPDATE shop SET difference_limit = 5000 WHERE currency IN ('BHD', 'JOD', 'KWD', 'OMR', 'TND');

ALTER TABLE till ADD COLUMN last_z INTEGER NOT NULL DEFAULT 0;

CREATE INDEX sale_shift ON sale (shift);

CREATE TABLE cash_movement (
    row        INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE,
    shift      BLOB NOT NULL REFERENCES shift (id),
    kind       TEXT NOT NULL CHECK (kind IN ('payIn', 'payOut', 'drop', 'noSale')),
    amount     INTEGER NOT NULL CHECK (amount >= 0),   -- payIn adds it to the drawer, the others take it out
    reason     TEXT NOT NULL,
    at         INTEGER NOT NULL,
    user       BLOB NOT NULL REFERENCES user (id),
    event_hash BLOB NOT NULL
) STRICT;
CREATE INDEX cash_movement_shift ON cash_movement (shift);

-- What was counted before anybody was told what should be there. Never changed.
CREATE TABLE shift_count (
    shift      BLOB PRIMARY KEY REFERENCES shift (id),
    at         INTEGER NOT NULL,
    user       BLOB NOT NULL REFERENCES user (id),
    other_cash INTEGER NOT NULL CHECK (other_cash >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE shift_count_piece (
    shift  BLOB NOT NULL REFERENCES shift_count (shift),
    value  INTEGER NOT NULL,
    pieces INTEGER NOT NULL CHECK (pieces > 0),
    PRIMARY KEY (shift, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE shift_count_tender (
    shift  BLOB NOT NULL REFERENCES shift_count (shift),
    kind   TEXT NOT NULL,
    amount INTEGER NOT NULL,
    PRIMARY KEY (shift, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE shift_close (
    shift       BLOB PRIMARY KEY REFERENCES shift (id),
    till        TEXT NOT NULL,
    epoch       INTEGER NOT NULL,
    z           INTEGER NOT NULL,                  -- gapless within till and epoch
    at          INTEGER NOT NULL,
    user        BLOB NOT NULL REFERENCES user (id),
    note        TEXT NOT NULL,
    approved_by BLOB REFERENCES user (id),
    next        BLOB REFERENCES shift (id),        -- which took the drawer over
    event_hash  BLOB NOT NULL,
    UNIQUE (till, epoch, z)
) STRICT, WITHOUT ROWID;

-- Written when no shift of this till is open any more, for each business date that the shifts since the last
-- one sold on.
CREATE TABLE day_close (
    row           INTEGER PRIMARY KEY,
    business_date TEXT NOT NULL,
    at            INTEGER NOT NULL,
    user          BLOB NOT NULL REFERENCES user (id),
    epoch         INTEGER NOT NULL,
    last_z        INTEGER NOT NULL,
    event_hash    BLOB NOT NULL
) STRICT;
