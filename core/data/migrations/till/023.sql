-- Care for members: follow-up tasks, processing that is restricted, requests to put something right.

-- From then on a person's data are kept and not used; NULL: they are used.
ALTER TABLE customer ADD COLUMN restricted_at INTEGER;
CREATE INDEX customer_restricted ON customer (row) WHERE restricted_at IS NOT NULL;

-- What the shop's people wrote of a member, sealed under the member's key. A merge seals it anew for who
-- stayed, so that it outlives the key of who went; whose it was stays known for parting them.
CREATE TABLE member_text (
    row      INTEGER PRIMARY KEY,
    customer INTEGER NOT NULL REFERENCES customer (row),
    origin   INTEGER NOT NULL REFERENCES customer (row),
    sealed   BLOB                                  -- NULL: the person was erased
) STRICT;
CREATE INDEX member_text_customer ON member_text (customer);
CREATE INDEX member_text_origin ON member_text (origin);

CREATE TABLE member_task (
    row      INTEGER PRIMARY KEY,
    id       BLOB NOT NULL UNIQUE,
    text     INTEGER NOT NULL REFERENCES member_text (row),
    due      TEXT NOT NULL,                        -- a business date
    assignee BLOB NOT NULL REFERENCES user (id),
    state    TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'dropped')),
    user     BLOB NOT NULL REFERENCES user (id),
    at       INTEGER NOT NULL
) STRICT;
CREATE INDEX member_task_text ON member_task (text);
CREATE INDEX member_task_open ON member_task (assignee, due) WHERE state = 'open';

CREATE TABLE member_task_change (
    row      INTEGER PRIMARY KEY,
    task     INTEGER NOT NULL REFERENCES member_task (row),
    act      TEXT NOT NULL CHECK (act IN ('created', 'assigned', 'done', 'dropped', 'reopened')),
    assignee BLOB NOT NULL REFERENCES user (id),   -- from then on
    user     BLOB REFERENCES user (id),            -- NULL: the person was erased by a daily job
    at       INTEGER NOT NULL
) STRICT;
CREATE INDEX member_task_change_task ON member_task_change (task);

CREATE TABLE member_restriction (
    row       INTEGER PRIMARY KEY,
    text      INTEGER NOT NULL REFERENCES member_text (row), -- the reason
    user      BLOB NOT NULL REFERENCES user (id),
    at        INTEGER NOT NULL,
    lifted_by BLOB REFERENCES user (id),
    lifted_at INTEGER
) STRICT;
CREATE INDEX member_restriction_text ON member_restriction (text);

CREATE TABLE member_correction (
    row         INTEGER PRIMARY KEY,
    id          BLOB NOT NULL UNIQUE,
    text        INTEGER NOT NULL REFERENCES member_text (row), -- what is asked for
    user        BLOB NOT NULL REFERENCES user (id),
    at          INTEGER NOT NULL,
    due         TEXT NOT NULL,                     -- the last day to answer on
    state       TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'changed', 'refused', 'erased')),
    answer      INTEGER REFERENCES member_text (row), -- why it was refused
    answered_by BLOB REFERENCES user (id),
    answered_at INTEGER
) STRICT;
CREATE INDEX member_correction_text ON member_correction (text);
CREATE INDEX member_correction_open ON member_correction (due) WHERE state = 'open';

-- Who is restricted is in no list. A search that leads to them still does.
DROP VIEW member_listing_fresh;
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
    FROM customer c WHERE c.status = 'active' AND c.survivor IS NULL AND c.restricted_at IS NULL;
CREATE TRIGGER member_listed_restricted AFTER UPDATE OF restricted_at ON customer
    WHEN (OLD.restricted_at IS NULL) <> (NEW.restricted_at IS NULL) BEGIN
    DELETE FROM member_listing WHERE customer = NEW.row;
    INSERT INTO member_listing SELECT * FROM member_listing_fresh WHERE customer = NEW.row;
END;

-- Nor is anything found wrong with them, nor are they somebody's duplicate.
CREATE TRIGGER customer_restricted_quality AFTER UPDATE OF restricted_at ON customer
    WHEN (OLD.restricted_at IS NULL) <> (NEW.restricted_at IS NULL) BEGIN
    UPDATE quality_state SET filled = 0, due = '' WHERE customer = NEW.row;
    DELETE FROM quality_finding WHERE customer = NEW.row;
    DELETE FROM duplicate_pair WHERE a = NEW.row OR b = NEW.row;
END;
