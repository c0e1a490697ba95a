-- What a payment terminal was asked, written before it was. The id, as text, is the reference that the
-- terminal knows it by.
CREATE TABLE terminal_attempt (
    row                INTEGER PRIMARY KEY,
    id                 BLOB NOT NULL UNIQUE,
    sale               BLOB NOT NULL,              -- its id, which exists before the sale does
    kind               TEXT NOT NULL CHECK (kind IN ('charge', 'refund')),
    method             TEXT NOT NULL CHECK (method IN ('card', 'scan')),
    amount             INTEGER NOT NULL CHECK (amount > 0),
    original           TEXT NOT NULL,              -- of a refund: the reference of what was paid
    state              TEXT NOT NULL
        CHECK (state IN ('started', 'approved', 'declined', 'unknown', 'reversed')),
    terminal_reference TEXT NOT NULL,
    reason             TEXT NOT NULL,
    user               BLOB NOT NULL REFERENCES user (id),
    started_at         INTEGER NOT NULL,
    settled_at         INTEGER,
    tries              INTEGER NOT NULL,           -- how often a refund was sent
    recorded           INTEGER REFERENCES sale (row)    -- the sale that its tender went into
) STRICT;
CREATE INDEX terminal_attempt_sale ON terminal_attempt (sale);
-- What still has to be seen to; few rows, whatever the age of the shop.
CREATE INDEX terminal_attempt_open ON terminal_attempt (kind, state)
    WHERE state IN ('started', 'unknown') OR (state = 'approved' AND recorded IS NULL);
