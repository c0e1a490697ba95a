-- Who a member is beyond name and phone: what work needs in clear and names nobody; the rest is sealed.

ALTER TABLE customer ADD COLUMN source TEXT NOT NULL DEFAULT '';      -- the channel by which somebody came
ALTER TABLE customer ADD COLUMN referrer BLOB;                        -- a customer's id, known here or not
ALTER TABLE customer ADD COLUMN adviser BLOB REFERENCES user (id);    -- who looks after them
ALTER TABLE customer ADD COLUMN region TEXT NOT NULL DEFAULT '';      -- of the first address, to the city
ALTER TABLE customer ADD COLUMN changed_at INTEGER;                   -- NULL: as enrolled
ALTER TABLE customer ADD COLUMN external_id TEXT;                     -- what another system calls them
CREATE UNIQUE INDEX customer_external ON customer (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX customer_adviser ON customer (adviser) WHERE adviser IS NOT NULL;

CREATE TABLE customer_tag (
    tag      TEXT NOT NULL,
    customer INTEGER NOT NULL REFERENCES customer (row),
    PRIMARY KEY (tag, customer)
) STRICT, WITHOUT ROWID;
CREATE INDEX customer_tag_customer ON customer_tag (customer);

-- Facts that the shop asks for itself; bodies as core/customer/customfield.h has them.
CREATE TABLE custom_field (
    position INTEGER PRIMARY KEY,
    code     TEXT NOT NULL UNIQUE,
    body     TEXT NOT NULL
) STRICT;

-- Which facts of a member were changed, when and by whom; never what they were.
CREATE TABLE customer_change (
    row      INTEGER PRIMARY KEY,
    customer INTEGER NOT NULL REFERENCES customer (row),
    user     BLOB NOT NULL REFERENCES user (id),
    fields   TEXT NOT NULL,                        -- a JSON list of names
    at       INTEGER NOT NULL
) STRICT;
CREATE INDEX customer_change_customer ON customer_change (customer);

-- Each giving or withdrawing of consent; the last of a purpose and channel holds.
CREATE TABLE consent_entry (
    row          INTEGER PRIMARY KEY,
    customer     INTEGER NOT NULL REFERENCES customer (row),
    purpose      TEXT NOT NULL CHECK (purpose IN ('membership', 'marketing', 'profiling')),
    channel      TEXT NOT NULL CHECK (channel IN ('', 'sms', 'email', 'wechat', 'phone')),
    granted      INTEGER NOT NULL CHECK (granted IN (0, 1)),
    source       TEXT NOT NULL,                    -- 'till', 'paper', 'web' …
    text_version TEXT NOT NULL,                    -- of the words that were agreed to
    guardian     INTEGER NOT NULL DEFAULT 0 CHECK (guardian IN (0, 1)),
    user         BLOB NOT NULL REFERENCES user (id),
    at           INTEGER NOT NULL,
    CHECK ((purpose = 'marketing') = (channel <> ''))
) STRICT;
CREATE INDEX consent_entry_customer ON consent_entry (customer);
