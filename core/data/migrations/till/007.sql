-- What may come back, and when.

CREATE TABLE return_rules (
    one         INTEGER PRIMARY KEY CHECK (one = 1),
    days        INTEGER NOT NULL CHECK (days >= 0),          -- after the sale; 0: for ever
    lowest_days INTEGER NOT NULL CHECK (lowest_days > 0),    -- without a receipt: the lowest of so many
    categories  TEXT NOT NULL                                -- that never come back, a JSON list
) STRICT;
INSERT INTO return_rules VALUES (1, 0, 30, '[]');

CREATE INDEX sale_line_product ON sale_line (product);

-- What a role may take off by hand, of what a line or the order would cost; beyond it somebody else consents.
CREATE TABLE discount_limit (
    role  TEXT PRIMARY KEY CHECK (role IN ('cashier', 'manager', 'administrator')),
    share INTEGER NOT NULL CHECK (share BETWEEN 0 AND 10000)
) STRICT, WITHOUT ROWID;
INSERT INTO discount_limit VALUES ('cashier', 10000), ('manager', 10000), ('administrator', 10000);

-- Of its discount, or of a refund or void.
ALTER TABLE sale ADD COLUMN approved_by BLOB REFERENCES user (id);
