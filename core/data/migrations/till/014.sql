-- Pairs of members that somebody looked at and found to be two people: not shown as duplicates again.

CREATE TABLE duplicate_dismissed (
    a      INTEGER NOT NULL REFERENCES customer (row),
    b      INTEGER NOT NULL REFERENCES customer (row),
    reason TEXT NOT NULL,
    user   BLOB NOT NULL REFERENCES user (id),
    at     INTEGER NOT NULL,
    PRIMARY KEY (a, b),
    CHECK (a < b)
) STRICT, WITHOUT ROWID;
CREATE INDEX duplicate_dismissed_b ON duplicate_dismissed (b);
