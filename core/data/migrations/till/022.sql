-- What is wrong with what is kept of members, by whom it was looked at, and what was put right in bulk: by
-- rules and numbers only, never the facts themselves.

-- Of each member which facts are known, one bit each (core/customer/quality.h), and when to look again: ''
-- is at once. Bit 0: looked at and counted.
CREATE TABLE quality_state (
    customer INTEGER PRIMARY KEY REFERENCES customer (row),
    filled   INTEGER NOT NULL,
    due      TEXT NOT NULL
) STRICT;
CREATE INDEX quality_state_due ON quality_state (due);

CREATE TABLE quality_finding (
    customer INTEGER NOT NULL REFERENCES customer (row),
    rule     TEXT NOT NULL,
    value    INTEGER NOT NULL,                     -- a keyed hash of what is wrong: tells whether it changed
    since    TEXT NOT NULL,                        -- the business date
    open     INTEGER NOT NULL CHECK (open IN (0, 1)), -- not signed off
    PRIMARY KEY (customer, rule)
) STRICT, WITHOUT ROWID;
CREATE INDEX quality_finding_open ON quality_finding (rule, customer) WHERE open = 1;

-- Somebody looked at it and left it as it is: it holds as long as the value does.
CREATE TABLE quality_review (
    customer INTEGER NOT NULL REFERENCES customer (row),
    rule     TEXT NOT NULL,
    value    INTEGER NOT NULL,
    user     BLOB NOT NULL REFERENCES user (id),
    at       INTEGER NOT NULL,
    reason   TEXT NOT NULL,
    PRIMARY KEY (customer, rule)
) STRICT, WITHOUT ROWID;

-- Open findings by rule, and by field how many members have it: kept, for a million are not counted at once.
CREATE TABLE quality_count (
    name  TEXT PRIMARY KEY,                        -- a rule, or a field with its bit
    bit   INTEGER,
    count INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO quality_count (name, bit, count) VALUES
    ('members', 0, 0), ('name', 1, 0), ('phone', 2, 0), ('email', 3, 0), ('birthday', 4, 0), ('gender', 5, 0),
    ('address', 6, 0), ('channel', 7, 0), ('consent', 8, 0), ('source', 9, 0), ('adviser', 10, 0);

-- How it stood, a row a day: {"members","fields":{name: count},"rules":{rule: open},"duplicates"?}
CREATE TABLE quality_day (
    date TEXT PRIMARY KEY,
    body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Pairs that the last search for duplicates found, without those that were dealt with since.
CREATE TABLE duplicate_pair (
    a     INTEGER NOT NULL REFERENCES customer (row),
    b     INTEGER NOT NULL REFERENCES customer (row),
    score INTEGER NOT NULL,                        -- thousandths
    why   TEXT NOT NULL,                           -- a JSON list of words, as 'phone.same'
    PRIMARY KEY (a, b),
    CHECK (a < b)
) STRICT, WITHOUT ROWID;
CREATE INDEX duplicate_pair_b ON duplicate_pair (b);
CREATE INDEX duplicate_pair_score ON duplicate_pair (score);

CREATE TRIGGER quality_finding_added AFTER INSERT ON quality_finding WHEN NEW.open = 1 BEGIN
    INSERT INTO quality_count (name, count) VALUES (NEW.rule, 1)
        ON CONFLICT (name) DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER quality_finding_changed AFTER UPDATE OF open ON quality_finding WHEN NEW.open <> OLD.open BEGIN
    INSERT INTO quality_count (name, count) VALUES (NEW.rule, NEW.open)
        ON CONFLICT (name) DO UPDATE SET count = count + NEW.open - OLD.open;
END;
CREATE TRIGGER quality_finding_gone AFTER DELETE ON quality_finding WHEN OLD.open = 1 BEGIN
    UPDATE quality_count SET count = count - 1 WHERE name = OLD.rule;
END;
CREATE TRIGGER quality_state_changed AFTER UPDATE OF filled ON quality_state
    WHEN NEW.filled <> OLD.filled BEGIN
    UPDATE quality_count SET count = count + (NEW.filled >> bit & 1) - (OLD.filled >> bit & 1)
        WHERE bit IS NOT NULL AND (NEW.filled >> bit & 1) <> (OLD.filled >> bit & 1);
END;
CREATE TRIGGER quality_state_gone AFTER DELETE ON quality_state WHEN OLD.filled <> 0 BEGIN
    UPDATE quality_count SET count = count - 1 WHERE bit IS NOT NULL AND (OLD.filled >> bit & 1) = 1;
END;

-- Whoever changes is looked at again, whatever part of the program changes them.
CREATE TRIGGER customer_added_quality AFTER INSERT ON customer WHEN NEW.status = 'active' BEGIN
    INSERT INTO quality_state (customer, filled, due) VALUES (NEW.row, 0, '');
END;
CREATE TRIGGER customer_changed_quality
    AFTER UPDATE OF sealed, source, adviser, changed_at, survivor, status ON customer
    WHEN NEW.status = 'active' BEGIN
    INSERT INTO quality_state (customer, filled, due) VALUES (NEW.row, 0, '')
        ON CONFLICT (customer) DO UPDATE SET due = '' WHERE due <> '';
END;
-- Who stayed answers for who was merged, also here.
CREATE TRIGGER customer_merged_quality AFTER UPDATE OF survivor ON customer
    WHEN NEW.survivor IS NOT OLD.survivor BEGIN
    DELETE FROM quality_finding WHERE customer = NEW.row AND NEW.survivor IS NOT NULL;
    DELETE FROM duplicate_pair WHERE a = NEW.row OR b = NEW.row;
END;
CREATE TRIGGER consent_entry_quality AFTER INSERT ON consent_entry BEGIN
    UPDATE quality_state SET due = '' WHERE customer = NEW.customer AND due <> '';
END;
CREATE TRIGGER sale_quality AFTER INSERT ON sale WHEN NEW.member IS NOT NULL BEGIN
    UPDATE quality_state SET due = '' WHERE customer = NEW.member AND due <> ''
        AND EXISTS (SELECT 1 FROM quality_finding WHERE customer = NEW.member AND rule = 'stale');
END;
INSERT INTO quality_state (customer, filled, due) SELECT row, 0, '' FROM customer WHERE status = 'active';

-- What was normalised in bulk, so that it can be undone: who, and their sealed record as it was.
CREATE TABLE normalisation (
    row     INTEGER PRIMARY KEY,
    id      BLOB NOT NULL UNIQUE,
    user    BLOB NOT NULL REFERENCES user (id),
    at      INTEGER NOT NULL,
    fields  TEXT NOT NULL,                         -- a JSON list
    looked  INTEGER NOT NULL DEFAULT 0,            -- the last row of a member that it has looked at
    changed INTEGER NOT NULL DEFAULT 0,
    refused INTEGER NOT NULL DEFAULT 0,
    ended   INTEGER NOT NULL DEFAULT 0 CHECK (ended IN (0, 1)), -- through all members
    undone_at INTEGER                              -- the last time
) STRICT;
CREATE TABLE normalisation_row (
    normalisation INTEGER NOT NULL REFERENCES normalisation (row),
    customer      INTEGER NOT NULL REFERENCES customer (row),
    sealed        BLOB NOT NULL,                   -- as it was, under the member's own key
    written       BLOB NOT NULL,                   -- a digest of the sealed record that took its place
    PRIMARY KEY (normalisation, customer)
) STRICT, WITHOUT ROWID;
CREATE INDEX normalisation_row_customer ON normalisation_row (customer);

-- Earlier imports, as they are listed.
ALTER TABLE member_import ADD COLUMN file TEXT NOT NULL DEFAULT '';
ALTER TABLE member_import ADD COLUMN rows INTEGER NOT NULL DEFAULT 0;
ALTER TABLE member_import ADD COLUMN added INTEGER NOT NULL DEFAULT 0;
ALTER TABLE member_import ADD COLUMN updated INTEGER NOT NULL DEFAULT 0;
ALTER TABLE member_import ADD COLUMN rejected INTEGER NOT NULL DEFAULT 0;
