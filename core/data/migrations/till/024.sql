-- Members' cards, one after the other, and pictures of members.

ALTER TABLE shop ADD COLUMN card_name TEXT NOT NULL DEFAULT 'masked'
    CHECK (card_name IN ('none', 'masked', 'full'));

-- Cards that were made or replaced; who was never given one has that of customer.number all the same.
CREATE TABLE member_card (
    row       INTEGER PRIMARY KEY,
    customer  INTEGER NOT NULL REFERENCES customer (row), -- whose number it is or was
    number    TEXT NOT NULL UNIQUE,                -- customer.number, until another card took its place
    code      TEXT UNIQUE,                         -- that its QR holds; NULL: none was made, or erased
    issued_at INTEGER NOT NULL,
    user      BLOB REFERENCES user (id),           -- NULL: it came with enrolment
    ended_at  INTEGER,
    reason    TEXT CHECK (reason IN ('lost', 'damaged')),
    last_sale    INTEGER,                          -- rows up to which sales and vouchers were written with it
    last_voucher INTEGER,
    CHECK ((ended_at IS NULL) = (reason IS NULL))
) STRICT;
CREATE INDEX member_card_customer ON member_card (customer);

-- JPEG, sealed under the person's key. The newest of a member is shown; an older one waits behind that which
-- a merge brought, until it can no longer be undone.
CREATE TABLE member_photo (
    row      INTEGER PRIMARY KEY,
    customer INTEGER NOT NULL REFERENCES customer (row),
    sealed   BLOB NOT NULL,
    user     BLOB NOT NULL REFERENCES user (id),
    at       INTEGER NOT NULL,
    merge    INTEGER REFERENCES member_merge (row) -- that brought it
) STRICT;
CREATE INDEX member_photo_customer ON member_photo (customer);
CREATE INDEX member_photo_merge ON member_photo (merge) WHERE merge IS NOT NULL;
