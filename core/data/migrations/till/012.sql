-- Points in lots: what is left of each entry, until when it is good, and which lots each spend came from.

CREATE TABLE points_entry_new (
    row      INTEGER PRIMARY KEY,
    customer INTEGER NOT NULL REFERENCES customer (row),
    kind     TEXT NOT NULL
        CHECK (kind IN ('earned', 'taken-back', 'spent', 'returned', 'adjusted', 'expired')),
    points   INTEGER NOT NULL,                     -- signed
    open     INTEGER NOT NULL,                     -- above zero: not spent yet; below: owed, in no lot
    expires  TEXT,                                 -- of a lot: the last business date that it is good on
    sale     INTEGER REFERENCES sale (row),
    at       INTEGER NOT NULL,
    CHECK (open BETWEEN min(points, 0) AND max(points, 0))
) STRICT;

-- What came in covers what went out, oldest first; which lots a spend came from was not kept until now.
INSERT INTO points_entry_new (row, customer, kind, points, open, expires, sale, at)
    SELECT row, customer, kind, points,
           CASE WHEN points > 0 THEN max(0, min(points, running_in - total_out))
                ELSE -max(0, min(-points, running_out - total_in)) END,
           NULL, sale, at
    FROM (SELECT row, customer, kind, points, sale, at,
                 sum(max(points, 0)) OVER (PARTITION BY customer ORDER BY row) AS running_in,
                 sum(max(-points, 0)) OVER (PARTITION BY customer ORDER BY row) AS running_out,
                 sum(max(points, 0)) OVER (PARTITION BY customer) AS total_in,
                 sum(max(-points, 0)) OVER (PARTITION BY customer) AS total_out
          FROM points_entry);
DROP TABLE points_entry;
ALTER TABLE points_entry_new RENAME TO points_entry;
CREATE INDEX points_entry_customer ON points_entry (customer);
CREATE INDEX points_entry_sale ON points_entry (sale) WHERE sale IS NOT NULL;
CREATE INDEX points_entry_open ON points_entry (customer) WHERE open <> 0;
CREATE INDEX points_entry_expires ON points_entry (expires) WHERE open > 0 AND expires IS NOT NULL;

CREATE TABLE points_use (
    debit    INTEGER NOT NULL REFERENCES points_entry (row),
    credit   INTEGER NOT NULL REFERENCES points_entry (row),
    points   INTEGER NOT NULL CHECK (points > 0),
    returned INTEGER NOT NULL DEFAULT 0 CHECK (returned BETWEEN 0 AND points), -- given back by refunds
    PRIMARY KEY (debit, credit)
) STRICT, WITHOUT ROWID;
CREATE INDEX points_use_credit ON points_use (credit);

CREATE TABLE points_adjustment (
    id          BLOB PRIMARY KEY,
    entry       INTEGER NOT NULL REFERENCES points_entry (row),
    user        BLOB NOT NULL REFERENCES user (id),
    approved_by BLOB REFERENCES user (id),
    reason      TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX points_adjustment_entry ON points_adjustment (entry);

-- Which business date each daily job was last done for.
CREATE TABLE job_run (
    job  TEXT PRIMARY KEY,
    date TEXT NOT NULL,
    at   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE points_rules (
    one        INTEGER PRIMARY KEY CHECK (one = 1),
    expiry     TEXT NOT NULL CHECK (expiry IN ('never', 'months', 'year-end')),
    count      INTEGER NOT NULL CHECK (count BETWEEN 0 AND 120),
    grace_days INTEGER NOT NULL CHECK (grace_days BETWEEN 0 AND 366)
) STRICT;
INSERT INTO points_rules VALUES (1, 'never', 0, 30);

CREATE TABLE tier_rules (
    one  INTEGER PRIMARY KEY CHECK (one = 1),
    body TEXT NOT NULL                             -- JSON, as docs/loyalty.md has it
) STRICT;
ALTER TABLE customer ADD COLUMN tier_until TEXT;   -- its last business date; NULL: no tier, or by hand
CREATE INDEX customer_tier_until ON customer (tier_until) WHERE tier_until IS NOT NULL;
CREATE TABLE tier_change (
    row      INTEGER PRIMARY KEY,
    customer INTEGER NOT NULL REFERENCES customer (row),
    before   TEXT NOT NULL,
    after    TEXT NOT NULL,
    reason   TEXT NOT NULL CHECK (reason IN ('reached', 'kept', 'lowered', 'by-hand')),
    measured INTEGER NOT NULL,
    until    TEXT,
    date     TEXT NOT NULL,
    at       INTEGER NOT NULL
) STRICT;
CREATE INDEX tier_change_customer ON tier_change (customer);
