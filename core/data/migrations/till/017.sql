-- Members who were one person: who stayed answers for both, and for thirty days they can be parted again.

ALTER TABLE customer ADD COLUMN survivor INTEGER REFERENCES customer (row); -- of who was merged: who stayed
CREATE INDEX customer_survivor ON customer (survivor) WHERE survivor IS NOT NULL;

-- The rows that hold a member's history, by the member's id: their own and those of who was merged into them.
CREATE VIEW member_rows (id, row) AS
    SELECT id, row FROM customer
    UNION ALL SELECT k.id, c.row FROM customer k JOIN customer c ON c.survivor = k.row;

CREATE TABLE member_merge (
    row       INTEGER PRIMARY KEY,
    id        BLOB NOT NULL UNIQUE,
    stayed    INTEGER NOT NULL REFERENCES customer (row),
    merged    INTEGER NOT NULL REFERENCES customer (row),
    user      BLOB NOT NULL REFERENCES user (id),
    at        INTEGER NOT NULL,
    date      TEXT NOT NULL,                       -- the business date, from which the days count
    principal INTEGER NOT NULL,                    -- stored value and debt that came over
    bonus     INTEGER NOT NULL,
    owed      INTEGER NOT NULL,
    sealed    BLOB,                                -- who stayed, as before, under their own key
    before    TEXT NOT NULL,                       -- what of both was in clear: JSON, core/data/merges.cpp
    ended_at  INTEGER,                             -- undone, or for good
    undone    INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;
CREATE INDEX member_merge_stayed ON member_merge (stayed);
CREATE INDEX member_merge_merged ON member_merge (merged);
CREATE INDEX member_merge_open ON member_merge (date) WHERE ended_at IS NULL;

-- Entries by which points went over, and back: out of which entry, and which sale once brought the lot.
CREATE TABLE member_merge_points (
    entry  INTEGER PRIMARY KEY REFERENCES points_entry (row),
    merge  INTEGER NOT NULL REFERENCES member_merge (row),
    source INTEGER NOT NULL REFERENCES points_entry (row),
    sale   INTEGER REFERENCES sale (row)
) STRICT;
CREATE INDEX member_merge_points_merge ON member_merge_points (merge);
CREATE INDEX member_merge_points_source ON member_merge_points (source);
