-- Coupons that are issued one by one: their kinds, who is given one by itself, each coupon and its history.

CREATE TABLE coupon_kind (
    row       INTEGER PRIMARY KEY,
    code      TEXT NOT NULL UNIQUE,
    promotion TEXT NOT NULL,                       -- the code of the promotion that it opens
    body      TEXT NOT NULL                        -- JSON, docs/coupons.md
) STRICT;
CREATE INDEX coupon_kind_promotion ON coupon_kind (promotion);

CREATE TABLE coupon_gift (
    occasion TEXT PRIMARY KEY CHECK (occasion IN ('birthday', 'anniversary')),
    body     TEXT NOT NULL                         -- a list in JSON, docs/coupons.md
) STRICT, WITHOUT ROWID;

CREATE TABLE coupon (
    row         INTEGER PRIMARY KEY,
    id          BLOB NOT NULL UNIQUE,
    code        TEXT NOT NULL UNIQUE,
    kind        INTEGER NOT NULL REFERENCES coupon_kind (row),
    member      INTEGER REFERENCES customer (row), -- NULL: whoever brings it
    request     BLOB NOT NULL,                     -- the id under which it was asked for, alone or not
    occasion    TEXT CHECK (occasion IN ('birthday', 'anniversary')), -- NULL: issued by hand
    year        INTEGER,                           -- in which the occasion is kept
    user        BLOB REFERENCES user (id),         -- NULL: a daily job
    issued_at   INTEGER NOT NULL,
    valid_until TEXT NOT NULL,                     -- the last business date
    state       TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'redeemed', 'void', 'expired')),
    sale        INTEGER REFERENCES sale (row),     -- that it was redeemed in
    CHECK ((state = 'redeemed') = (sale IS NOT NULL)),
    CHECK ((occasion IS NULL) = (year IS NULL)),
    CHECK (occasion IS NULL OR member IS NOT NULL)
) STRICT;
-- Nobody is given anything twice for the same birthday or anniversary.
CREATE UNIQUE INDEX coupon_occasion ON coupon (member, occasion, year) WHERE occasion IS NOT NULL;
CREATE INDEX coupon_member ON coupon (member) WHERE member IS NOT NULL;
CREATE INDEX coupon_request ON coupon (request);
CREATE INDEX coupon_sale ON coupon (sale) WHERE sale IS NOT NULL;
CREATE INDEX coupon_open ON coupon (valid_until) WHERE state = 'open';

CREATE TABLE coupon_change (
    row    INTEGER PRIMARY KEY,
    coupon INTEGER NOT NULL REFERENCES coupon (row),
    act    TEXT NOT NULL CHECK (act IN ('issued', 'redeemed', 'released', 'voided', 'lapsed')),
    sale   INTEGER REFERENCES sale (row),          -- that it was redeemed in, or whose goods came back
    reason TEXT NOT NULL DEFAULT '',
    user   BLOB REFERENCES user (id),              -- NULL: a daily job
    at     INTEGER NOT NULL,
    CHECK ((act IN ('redeemed', 'released')) = (sale IS NOT NULL))
) STRICT;
CREATE INDEX coupon_change_coupon ON coupon_change (coupon);
CREATE INDEX coupon_change_sale ON coupon_change (sale) WHERE sale IS NOT NULL;

-- How far a daily job is that does a day in several turns.
CREATE TABLE job_progress (
    job   TEXT PRIMARY KEY,
    date  TEXT NOT NULL,
    after INTEGER NOT NULL,                        -- the last row that it has looked at
    done  INTEGER NOT NULL                         -- what it did so far
) STRICT, WITHOUT ROWID;
