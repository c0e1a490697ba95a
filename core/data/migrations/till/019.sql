-- Programmes by which members earn points, which rule gave which points, and rewards that take points.

CREATE TABLE points_programme (                    -- the last is in force; without any the shop's point unit
    revision INTEGER PRIMARY KEY,
    body     TEXT NOT NULL                         -- JSON, docs/loyalty.md
) STRICT;

-- Rules by their names at the time: what gave points is told by them for good.
CREATE TABLE points_rule (
    row  INTEGER PRIMARY KEY,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    UNIQUE (code, name)
) STRICT;

-- Of each line what rules gave, or what of it went back. A line without any earned by the point unit alone.
CREATE TABLE points_reason (
    sale     INTEGER NOT NULL,
    position INTEGER NOT NULL,
    rule     INTEGER NOT NULL REFERENCES points_rule (row),
    points   INTEGER NOT NULL,                     -- signed
    PRIMARY KEY (sale, position, rule),
    FOREIGN KEY (sale, position) REFERENCES sale_line (sale, position)
) STRICT, WITHOUT ROWID;

-- Points for something else than one's own sale: a top-up, or the first purchase of somebody referred.
CREATE TABLE points_grant (
    entry    INTEGER PRIMARY KEY REFERENCES points_entry (row),
    rule     INTEGER NOT NULL REFERENCES points_rule (row),
    date     TEXT NOT NULL,                        -- the business date
    amount   INTEGER NOT NULL,                     -- that was paid
    returned INTEGER NOT NULL DEFAULT 0,           -- of the amount
    taken    INTEGER NOT NULL DEFAULT 0,           -- of the points, back
    voucher  INTEGER REFERENCES voucher (row),
    sale     INTEGER REFERENCES sale (row),
    referred INTEGER REFERENCES customer (row),
    CHECK ((voucher IS NULL) = (sale IS NOT NULL)),
    CHECK ((sale IS NULL) = (referred IS NULL)),
    CHECK (returned BETWEEN 0 AND amount)
) STRICT;
-- Nobody is rewarded twice for bringing the same person.
CREATE UNIQUE INDEX points_grant_referred ON points_grant (referred, rule) WHERE returned = 0;
CREATE INDEX points_grant_sale ON points_grant (sale) WHERE sale IS NOT NULL;
CREATE INDEX points_grant_voucher ON points_grant (voucher) WHERE voucher IS NOT NULL;

CREATE TABLE points_grant_back (
    entry  INTEGER PRIMARY KEY REFERENCES points_entry (row),
    origin INTEGER NOT NULL REFERENCES points_grant (entry)
) STRICT;
CREATE INDEX points_grant_back_origin ON points_grant_back (origin);

CREATE TABLE reward (
    row  INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL                             -- JSON, docs/loyalty.md
) STRICT;

CREATE TABLE reward_redemption (
    row       INTEGER PRIMARY KEY,
    id        BLOB NOT NULL UNIQUE,
    reward    INTEGER NOT NULL REFERENCES reward (row),
    member    INTEGER NOT NULL REFERENCES customer (row),
    points    INTEGER NOT NULL,                    -- that it took
    at        INTEGER NOT NULL,
    date      TEXT NOT NULL,                       -- the business date
    user      BLOB NOT NULL REFERENCES user (id),
    sale      INTEGER REFERENCES sale (row),       -- that it paid in
    coupon    INTEGER REFERENCES coupon (row),     -- that was issued for it
    entry     INTEGER REFERENCES points_entry (row), -- that paid for the coupon
    undone_at INTEGER,
    undone_by BLOB REFERENCES user (id),
    reason    TEXT NOT NULL DEFAULT '',            -- why it was undone by hand
    CHECK ((sale IS NULL) = (coupon IS NOT NULL)),
    CHECK ((coupon IS NULL) = (entry IS NULL)),
    CHECK ((undone_at IS NULL) = (undone_by IS NULL))
) STRICT;
CREATE INDEX reward_redemption_reward ON reward_redemption (reward) WHERE undone_at IS NULL;
CREATE INDEX reward_redemption_member ON reward_redemption (member);
CREATE INDEX reward_redemption_sale ON reward_redemption (sale) WHERE sale IS NOT NULL;
CREATE INDEX reward_redemption_entry ON reward_redemption (entry) WHERE entry IS NOT NULL;
CREATE INDEX reward_redemption_coupon ON reward_redemption (coupon) WHERE coupon IS NOT NULL;

-- What a member's sales of some days gave.
CREATE INDEX sale_member_date ON sale (member, business_date) WHERE member IS NOT NULL;
