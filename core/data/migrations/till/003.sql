-- Tenders from accounts of ours, and their ledgers. Every entry is signed and none is changed; what stands
-- beside an account is the sum of its entries, kept for the screen.

-- Absent until a shop chooses: then core/catalog/tenderrules.cpp says what holds.
CREATE TABLE tender_rules (
    one               INTEGER PRIMARY KEY CHECK (one = 1),
    named_limit       INTEGER NOT NULL CHECK (named_limit >= 0),              -- 0: none
    unnamed_limit     INTEGER NOT NULL CHECK (unnamed_limit >= 0),
    card_months       INTEGER NOT NULL CHECK (card_months >= 0),              -- 0: for ever
    refunds_principal INTEGER NOT NULL CHECK (refunds_principal IN (0, 1)),
    point_step        INTEGER NOT NULL CHECK (point_step >= 0),               -- 0: points do not pay
    point_step_worth  INTEGER NOT NULL CHECK (point_step_worth >= 0),
    point_share       INTEGER NOT NULL CHECK (point_share BETWEEN 0 AND 10000),
    change_kinds      TEXT NOT NULL                                           -- 'cash gift-card'
) STRICT;

CREATE TABLE top_up_step (
    least INTEGER PRIMARY KEY CHECK (least > 0),
    bonus INTEGER NOT NULL CHECK (bonus > 0)
) STRICT;

-- Members' stored value, and gift cards with or without a name.
CREATE TABLE account (
    row        INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE,
    kind       TEXT NOT NULL CHECK (kind IN ('member', 'card')),
    number     TEXT UNIQUE,                        -- of a card
    customer   INTEGER REFERENCES customer (row),
    good_until TEXT,                               -- the last day; NULL: for ever
    principal  INTEGER NOT NULL DEFAULT 0 CHECK (principal >= 0),
    bonus      INTEGER NOT NULL DEFAULT 0 CHECK (bonus >= 0),
    opened_at  INTEGER NOT NULL,
    CHECK ((kind = 'card') = (number IS NOT NULL)),
    CHECK (kind = 'card' OR customer IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX account_member ON account (customer) WHERE kind = 'member';

-- Money that comes in or goes out and is no sale.
CREATE TABLE voucher (
    row             INTEGER PRIMARY KEY,
    id              BLOB NOT NULL UNIQUE,
    kind            TEXT NOT NULL CHECK (kind IN ('top-up', 'principal-refund', 'credit-settlement',
                                                  'deposit-taken', 'deposit-refund')),
    till            TEXT NOT NULL,
    epoch           INTEGER NOT NULL,
    number          INTEGER NOT NULL,              -- gapless within till and epoch
    shift           BLOB NOT NULL REFERENCES shift (id),
    user            BLOB NOT NULL REFERENCES user (id),
    customer        INTEGER REFERENCES customer (row),
    account         BLOB,                          -- of stored value, a card or a deposit
    card            TEXT NOT NULL,
    at              INTEGER NOT NULL,
    business_date   TEXT NOT NULL,
    tender          TEXT NOT NULL CHECK (tender IN ('cash', 'card', 'scan')),
    reference       TEXT NOT NULL,
    amount          INTEGER NOT NULL,              -- paid in; below zero paid out
    bonus           INTEGER NOT NULL,
    after_principal INTEGER NOT NULL,
    after_bonus     INTEGER NOT NULL,
    request_digest  BLOB NOT NULL,
    event_hash      BLOB NOT NULL,
    UNIQUE (till, epoch, number)
) STRICT;
CREATE INDEX voucher_shift ON voucher (shift);
CREATE INDEX voucher_business_date ON voucher (business_date);

CREATE TABLE stored_value_entry (
    row       INTEGER PRIMARY KEY,
    account   INTEGER NOT NULL REFERENCES account (row),
    kind      TEXT NOT NULL CHECK (kind IN ('topped-up', 'paid-out', 'spent', 'returned', 'kept-change',
                                            'adjusted')),
    principal INTEGER NOT NULL,
    bonus     INTEGER NOT NULL,
    sale      INTEGER REFERENCES sale (row),
    voucher   INTEGER REFERENCES voucher (row),
    at        INTEGER NOT NULL
) STRICT;
CREATE INDEX stored_value_entry_account ON stored_value_entry (account);
CREATE INDEX stored_value_entry_sale ON stored_value_entry (sale) WHERE sale IS NOT NULL;

CREATE TABLE credit (
    customer INTEGER PRIMARY KEY REFERENCES customer (row),
    allowed  INTEGER NOT NULL CHECK (allowed >= 0),
    owed     INTEGER NOT NULL DEFAULT 0            -- below zero the shop owes
) STRICT;

CREATE TABLE credit_entry (
    row      INTEGER PRIMARY KEY,
    customer INTEGER NOT NULL REFERENCES credit (customer),
    kind     TEXT NOT NULL CHECK (kind IN ('spent', 'returned', 'settled', 'adjusted')),
    amount   INTEGER NOT NULL,                     -- what it adds to what is owed
    sale     INTEGER REFERENCES sale (row),
    voucher  INTEGER REFERENCES voucher (row),
    at       INTEGER NOT NULL
) STRICT;
CREATE INDEX credit_entry_customer ON credit_entry (customer);
CREATE INDEX credit_entry_sale ON credit_entry (sale) WHERE sale IS NOT NULL;

CREATE TABLE deposit (
    row      INTEGER PRIMARY KEY,
    id       BLOB NOT NULL UNIQUE,
    sale     BLOB NOT NULL UNIQUE,                 -- the id of the sale it becomes
    customer INTEGER REFERENCES customer (row),
    user     BLOB NOT NULL REFERENCES user (id),
    at       INTEGER NOT NULL,
    agreed   INTEGER NOT NULL,
    balance  INTEGER NOT NULL DEFAULT 0 CHECK (balance >= 0),
    note     TEXT NOT NULL,
    cart     TEXT NOT NULL                         -- ids only
) STRICT;
CREATE INDEX deposit_open ON deposit (row) WHERE balance > 0;

CREATE TABLE deposit_entry (
    row     INTEGER PRIMARY KEY,
    deposit INTEGER NOT NULL REFERENCES deposit (row),
    kind    TEXT NOT NULL CHECK (kind IN ('taken', 'spent', 'returned', 'paid-out')),
    amount  INTEGER NOT NULL,
    sale    INTEGER REFERENCES sale (row),
    voucher INTEGER REFERENCES voucher (row),
    at      INTEGER NOT NULL
) STRICT;
CREATE INDEX deposit_entry_deposit ON deposit_entry (deposit);
CREATE INDEX deposit_entry_sale ON deposit_entry (sale) WHERE sale IS NOT NULL;

ALTER TABLE till ADD COLUMN last_voucher INTEGER NOT NULL DEFAULT 0;

CREATE TABLE tender_new (
    sale      INTEGER NOT NULL REFERENCES sale (row),
    position  INTEGER NOT NULL,
    kind      TEXT NOT NULL CHECK (kind IN ('cash', 'card', 'scan', 'stored-value', 'gift-card', 'credit',
                                            'points', 'deposit', 'coupon')),
    amount    INTEGER NOT NULL,                    -- signed; as handed over
    reference TEXT NOT NULL,
    account   BLOB,                                -- of stored value, gift cards and deposits
    bonus     INTEGER NOT NULL DEFAULT 0,          -- the part of the amount that is bonus
    points    INTEGER NOT NULL DEFAULT 0,          -- what a points tender takes
    PRIMARY KEY (sale, position)
) STRICT, WITHOUT ROWID;
INSERT INTO tender_new (sale, position, kind, amount, reference)
    SELECT sale, position, kind, amount, reference FROM tender;
DROP TABLE tender;
ALTER TABLE tender_new RENAME TO tender;
CREATE INDEX tender_coupon ON tender (reference) WHERE kind = 'coupon';

CREATE TABLE points_entry_new (
    row      INTEGER PRIMARY KEY,
    customer INTEGER NOT NULL REFERENCES customer (row),
    kind     TEXT NOT NULL CHECK (kind IN ('earned', 'taken-back', 'spent', 'returned', 'adjusted')),
    points   INTEGER NOT NULL,                     -- signed
    sale     INTEGER REFERENCES sale (row),
    at       INTEGER NOT NULL
) STRICT;
INSERT INTO points_entry_new (row, customer, kind, points, sale, at)
    SELECT row, customer, kind, points, sale, at FROM points_entry;
DROP TABLE points_entry;
ALTER TABLE points_entry_new RENAME TO points_entry;
CREATE INDEX points_entry_customer ON points_entry (customer);
CREATE INDEX points_entry_sale ON points_entry (sale) WHERE sale IS NOT NULL;
