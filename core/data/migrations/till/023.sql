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
