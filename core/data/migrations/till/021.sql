-- The list of members at a glance: one narrow row for each who answers for themselves, kept in step by
-- triggers whatever changes, so that a million are filtered and sorted without a look at what is sealed.

-- From which day on sales count among those of the last twelve months; '' all. A daily job moves it. It
-- begins a year before the last sale, so that the job's first run does not go through the sales of all years.
CREATE TABLE member_year (
    one   INTEGER PRIMARY KEY CHECK (one = 1),
    after TEXT NOT NULL
) STRICT;
INSERT INTO member_year SELECT 1, coalesce(date(max(business_date), '-12 months'), '') FROM sale;

CREATE TABLE consent_bit (
    purpose TEXT NOT NULL,
    channel TEXT NOT NULL,
    bit     INTEGER NOT NULL,
    PRIMARY KEY (purpose, channel)
) STRICT, WITHOUT ROWID;
INSERT INTO consent_bit VALUES ('membership', '', 1), ('profiling', '', 2), ('marketing', 'sms', 4),
    ('marketing', 'email', 8), ('marketing', 'wechat', 16), ('marketing', 'phone', 32);

CREATE TABLE member_listing (
    customer    INTEGER PRIMARY KEY REFERENCES customer (row) ON DELETE CASCADE,
    number      TEXT NOT NULL,
    tier        TEXT NOT NULL,
    points      INTEGER NOT NULL,
    enrolled_at INTEGER NOT NULL,
    source      TEXT NOT NULL,
    region      TEXT NOT NULL,
    adviser     BLOB,
    stored      INTEGER NOT NULL DEFAULT 0,        -- principal and bonus
    owed        INTEGER NOT NULL DEFAULT 0,
    last_visit  TEXT NOT NULL DEFAULT '',          -- a business date; '': never came
    spent       INTEGER NOT NULL DEFAULT 0,        -- since member_year.after
    consents    INTEGER NOT NULL DEFAULT 0         -- of consent_bit those that hold
) STRICT;

-- The same out of the ledgers: for who is new here, and for `check`.
CREATE VIEW member_listing_fresh AS
    SELECT c.row AS customer, c.number, c.tier, c.points, c.enrolled_at, c.source, c.region, c.adviser,
           coalesce((SELECT sum(principal + bonus) FROM account
                     WHERE customer = c.row AND kind = 'member'), 0) AS stored,
           coalesce((SELECT owed FROM credit WHERE customer = c.row), 0) AS owed,
           coalesce((SELECT max(s.business_date) FROM sale s
                     WHERE s.member IN (SELECT c.row UNION ALL
                                        SELECT m.row FROM customer m WHERE m.survivor = c.row)
                       AND s.kind IN ('sale', 'exchange')), '') AS last_visit,
           coalesce((SELECT sum(s.total) FROM sale s
                     WHERE s.member IN (SELECT c.row UNION ALL
                                        SELECT m.row FROM customer m WHERE m.survivor = c.row)
                       AND +s.business_date > (SELECT after FROM member_year)), 0) AS spent,
           coalesce((SELECT sum(b.bit) FROM consent_bit b
                     WHERE (SELECT e.granted FROM consent_entry e
                            WHERE e.customer IN (SELECT c.row UNION ALL
                                                 SELECT m.row FROM customer m WHERE m.survivor = c.row)
                              AND e.purpose = b.purpose AND e.channel = b.channel
                            ORDER BY e.row DESC LIMIT 1)), 0) AS consents
    FROM customer c WHERE c.status = 'active' AND c.survivor IS NULL;

INSERT INTO member_listing SELECT * FROM member_listing_fresh;
CREATE INDEX member_listing_number ON member_listing (number);
CREATE INDEX member_listing_tier ON member_listing (tier);
CREATE INDEX member_listing_source ON member_listing (source);
CREATE INDEX member_listing_adviser ON member_listing (adviser) WHERE adviser IS NOT NULL;
CREATE INDEX member_listing_points ON member_listing (points);
CREATE INDEX member_listing_stored ON member_listing (stored);
CREATE INDEX member_listing_owed ON member_listing (owed);
CREATE INDEX member_listing_last_visit ON member_listing (last_visit);
CREATE INDEX member_listing_spent ON member_listing (spent);

CREATE TRIGGER member_listed AFTER INSERT ON customer
    WHEN NEW.status = 'active' AND NEW.survivor IS NULL BEGIN
    INSERT INTO member_listing (customer, number, tier, points, enrolled_at, source, region, adviser)
        VALUES (NEW.row, NEW.number, NEW.tier, NEW.points, NEW.enrolled_at, NEW.source, NEW.region,
                NEW.adviser);
END;
CREATE TRIGGER member_listed_points AFTER UPDATE OF points ON customer BEGIN
    UPDATE member_listing SET points = NEW.points WHERE customer = NEW.row;
END;
CREATE TRIGGER member_listed_tier AFTER UPDATE OF tier ON customer BEGIN
    UPDATE member_listing SET tier = NEW.tier WHERE customer = NEW.row;
END;
CREATE TRIGGER member_listed_number AFTER UPDATE OF number ON customer BEGIN
    UPDATE member_listing SET number = NEW.number WHERE customer = NEW.row;
END;
CREATE TRIGGER member_listed_facts AFTER UPDATE OF source, region, adviser ON customer BEGIN
    UPDATE member_listing SET source = NEW.source, region = NEW.region, adviser = NEW.adviser
        WHERE customer = NEW.row;
END;
-- Erased, merged or parted again: whoever answers from now on answers for all of it.
CREATE TRIGGER member_listed_again AFTER UPDATE OF status, survivor ON customer
    WHEN OLD.status <> NEW.status OR OLD.survivor IS NOT NEW.survivor BEGIN
    DELETE FROM member_listing WHERE customer IN (NEW.row, OLD.survivor, NEW.survivor);
    INSERT INTO member_listing SELECT * FROM member_listing_fresh
        WHERE customer IN (NEW.row, OLD.survivor, NEW.survivor);
END;
CREATE TRIGGER member_listed_account AFTER INSERT ON account WHEN NEW.kind = 'member' BEGIN
    UPDATE member_listing SET stored = NEW.principal + NEW.bonus WHERE customer = NEW.customer;
END;
CREATE TRIGGER member_listed_stored AFTER UPDATE OF principal, bonus ON account
    WHEN NEW.kind = 'member' BEGIN
    UPDATE member_listing SET stored = NEW.principal + NEW.bonus WHERE customer = NEW.customer;
END;
CREATE TRIGGER member_listed_credit AFTER INSERT ON credit BEGIN
    UPDATE member_listing SET owed = NEW.owed WHERE customer = NEW.customer;
END;
CREATE TRIGGER member_listed_owed AFTER UPDATE OF owed ON credit BEGIN
    UPDATE member_listing SET owed = NEW.owed WHERE customer = NEW.customer;
END;
CREATE TRIGGER member_listed_sale AFTER INSERT ON sale WHEN NEW.member IS NOT NULL BEGIN
    UPDATE member_listing
        SET last_visit = iif(NEW.kind IN ('sale', 'exchange'), max(last_visit, NEW.business_date),
                             last_visit),
            spent = spent + iif(NEW.business_date > (SELECT after FROM member_year), NEW.total, 0)
        WHERE customer = (SELECT coalesce(survivor, row) FROM customer WHERE row = NEW.member);
END;
CREATE TRIGGER member_listed_consent AFTER INSERT ON consent_entry BEGIN
    UPDATE member_listing
        SET consents = (consents & ~(SELECT bit FROM consent_bit
                                     WHERE purpose = NEW.purpose AND channel = NEW.channel))
            | iif(NEW.granted, (SELECT bit FROM consent_bit
                                WHERE purpose = NEW.purpose AND channel = NEW.channel), 0)
        WHERE customer = (SELECT coalesce(survivor, row) FROM customer WHERE row = NEW.customer);
END;

-- Lists that somebody named: which members, in what order, with what columns. Names nobody.
CREATE TABLE member_view (
    id         BLOB PRIMARY KEY,
    user       BLOB NOT NULL REFERENCES user (id),
    name       TEXT NOT NULL,                      -- '': what the user saw last
    shared     INTEGER NOT NULL DEFAULT 0 CHECK (shared IN (0, 1)),
    body       TEXT NOT NULL,                      -- JSON, core/data/memberviews.h
    changed_at INTEGER NOT NULL,
    UNIQUE (user, name)
) STRICT, WITHOUT ROWID;

-- A tag given to many, or taken from them, at once; and whose tags that changed, until it cannot be undone.
CREATE TABLE tag_batch (
    row       INTEGER PRIMARY KEY,
    id        BLOB NOT NULL UNIQUE,
    user      BLOB NOT NULL REFERENCES user (id),
    tag       TEXT NOT NULL,
    added     INTEGER NOT NULL CHECK (added IN (0, 1)),
    at        INTEGER NOT NULL,
    changed   INTEGER NOT NULL,                    -- how many members
    unchanged INTEGER NOT NULL,                    -- had it already, or had it not
    refused   TEXT NOT NULL,                       -- JSON: [[number, 'gone' or 'full'], …]
    undone_at INTEGER,
    undone    INTEGER NOT NULL DEFAULT 0,          -- how many members
    closed    INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1)) -- too long ago to be undone
) STRICT;
CREATE INDEX tag_batch_at ON tag_batch (at);
CREATE TABLE tag_batch_member (
    batch    INTEGER NOT NULL REFERENCES tag_batch (row),
    customer INTEGER NOT NULL REFERENCES customer (row),
    PRIMARY KEY (batch, customer)
) STRICT, WITHOUT ROWID;
CREATE INDEX tag_batch_member_customer ON tag_batch_member (customer);

-- Members found by birthday and own fields: who was there before gets these tokens bit by bit.
INSERT INTO setting SELECT 'fact-tokens', 'done' WHERE NOT EXISTS (SELECT 1 FROM customer);
