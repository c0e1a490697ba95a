-- Imports of members, so that a whole one can be undone; and which column is which, by name.

CREATE TABLE import_mapping (
    name TEXT PRIMARY KEY,
    map  TEXT NOT NULL                             -- 'number=会员号,name=姓名'
) STRICT, WITHOUT ROWID;

CREATE TABLE member_import (
    row       INTEGER PRIMARY KEY,
    id        BLOB NOT NULL UNIQUE,
    user      BLOB NOT NULL REFERENCES user (id),
    at        INTEGER NOT NULL,
    undone_at INTEGER                              -- the last time
) STRICT;

-- What an import did to each member and what was there before, until it is undone.
CREATE TABLE member_import_row (
    import     INTEGER NOT NULL REFERENCES member_import (row),
    customer   INTEGER NOT NULL REFERENCES customer (row),
    kind       TEXT NOT NULL CHECK (kind IN ('added', 'changed')),
    sealed     BLOB,                               -- of a changed one: as it was, under the member's own key
    facts      TEXT NOT NULL,                      -- of a changed one: what is kept in clear, as it was
    points     INTEGER NOT NULL,                   -- opening balances that it gave
    principal  INTEGER NOT NULL,
    bonus      INTEGER NOT NULL,
    changed_at INTEGER,                            -- the member's, once the import was through
    PRIMARY KEY (import, customer)
) STRICT, WITHOUT ROWID;
CREATE INDEX member_import_row_customer ON member_import_row (customer);

-- An undone import asks of each member whether it was used since.
CREATE INDEX account_customer ON account (customer) WHERE customer IS NOT NULL;
CREATE INDEX voucher_customer ON voucher (customer) WHERE customer IS NOT NULL;
CREATE INDEX deposit_customer ON deposit (customer) WHERE customer IS NOT NULL;
