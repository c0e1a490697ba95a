-- Money that came in or went out at a till and was no sale, and what members may buy on account.
CREATE TABLE voucher (
    id            BLOB PRIMARY KEY,
    shop          TEXT NOT NULL,
    till          TEXT NOT NULL,
    number        TEXT NOT NULL UNIQUE,
    kind          TEXT NOT NULL,
    business_date TEXT NOT NULL,
    member        TEXT,
    account       BLOB,                            -- of stored value, a gift card or a deposit
    tender        TEXT NOT NULL,
    currency      TEXT NOT NULL,
    amount        INTEGER NOT NULL,                -- paid in; below zero paid out
    bonus         INTEGER NOT NULL,
    after         INTEGER NOT NULL,                -- what the account held then, or what was still owed
    after_bonus   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX voucher_business_date ON voucher (business_date, shop);

CREATE TABLE credit (
    shop     TEXT NOT NULL,
    member   TEXT NOT NULL,
    currency TEXT NOT NULL,
    allowed  INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    PRIMARY KEY (shop, member)
) STRICT, WITHOUT ROWID;
