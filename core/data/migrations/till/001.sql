-- The till's file. Money is in minor units, quantities in thousandths, rates in basis points, moments in UTC
-- milliseconds, ids are sixteen bytes. Personal data stands nowhere but in customer.sealed and sealed
-- outbox bodies.




CREATE TABLE shop (
    one            INTEGER PRIMARY KEY CHECK (one = 1),
    code           TEXT NOT NULL,
    name           TEXT NOT NULL,
    currency       TEXT NOT NULL,
    tax_mode       TEXT NOT NULL CHECK (tax_mode IN ('contained', 'added')),
    zone           TEXT NOT NULL,
    cut_off        INTEGER NOT NULL CHECK (cut_off BETWEEN 0 AND 1439),      -- minutes after midnight
    region         TEXT NOT NULL,                                            -- for phone numbers: 'CN'
    locale         TEXT NOT NULL,
    discount_entry TEXT NOT NULL CHECK (discount_entry IN ('off', 'zhe')),   -- what 85/ means
    cash_step      INTEGER NOT NULL CHECK (cash_step >= 0),                  -- 0: no cash rounding
    point_unit     INTEGER NOT NULL CHECK (point_unit >= 0),                 -- money for one point; 0: none
    receipt_key    BLOB NOT NULL                                             -- for the receipt's check value
) STRICT;

CREATE TABLE till (
    one          INTEGER PRIMARY KEY CHECK (one = 1),
    code         TEXT NOT NULL,
    epoch        INTEGER NOT NULL,
    last_receipt INTEGER NOT NULL,
    last_member  INTEGER NOT NULL,
    last_shift   INTEGER NOT NULL,
    last_event   INTEGER NOT NULL,
    event_chain  BLOB NOT NULL,
    audit_chain  BLOB NOT NULL
) STRICT;

-- Settings of this machine: language, theme, printer, idle lock.
CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE user (
    id              BLOB PRIMARY KEY,
    name            TEXT NOT NULL UNIQUE,
    role            TEXT NOT NULL CHECK (role IN ('cashier', 'manager', 'administrator')),
    pin_verifier    BLOB,                          -- sealed under the data key
    active          INTEGER NOT NULL DEFAULT 1,
    failures        INTEGER NOT NULL DEFAULT 0,    -- these five: core/security/throttle.h
    wait_ms         INTEGER NOT NULL DEFAULT 0,
    wait_wall       INTEGER NOT NULL DEFAULT 0,
    wait_run        INTEGER NOT NULL DEFAULT 0,
    wait_since      INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- Attempts to sign in by names that nobody has, by one byte of the name's hash: they wait like real ones.
CREATE TABLE unknown_name (
    bucket     INTEGER PRIMARY KEY,
    failures   INTEGER NOT NULL,
    wait_ms    INTEGER NOT NULL,
    wait_wall  INTEGER NOT NULL,
    wait_run   INTEGER NOT NULL,
    wait_since INTEGER NOT NULL
) STRICT;

CREATE TABLE product (
    row      INTEGER PRIMARY KEY,
    id       BLOB NOT NULL UNIQUE,
    code     TEXT NOT NULL UNIQUE,
    name     TEXT NOT NULL,
    unit     TEXT NOT NULL,
    price    INTEGER NOT NULL CHECK (price >= 0),
    tax_rate INTEGER NOT NULL CHECK (tax_rate BETWEEN 0 AND 10000),
    category TEXT NOT NULL,
    status   TEXT NOT NULL CHECK (status IN ('active', 'discontinued'))
) STRICT;

CREATE TABLE barcode (
    barcode TEXT PRIMARY KEY,
    product INTEGER NOT NULL REFERENCES product (row)
) STRICT, WITHOUT ROWID;
CREATE INDEX barcode_product ON barcode (product);
-- For codes typed in part and in any case, what is on sale first.
CREATE INDEX product_typed ON product (status, code COLLATE NOCASE);

-- What is typed to find a product (core/data/productsearch.cpp). The rowids are product.row, for a
-- discontinued one



-- with 2^40 added, so that those come last. words holds the spelling of a Chinese name and its initials
-- from each



-- syllable on, "nongfushanquan fushanquan shanquan quan nfsq fsq sq q".
CREATE VIRTUAL TABLE product_name USING fts5 (name, tokenize = 'zhanggui', prefix = '1 2 3');
CREATE VIRTUAL TABLE product_spelling USING fts5 (words, tokenize = 'zhanggui', prefix = '1 2 3',
                                                  detail = none);
INSERT INTO product_name (product_name, rank) VALUES ('hashsize', 8388608);
INSERT INTO product_spelling (product_spelling, rank) VALUES ('hashsize', 8388608);

CREATE TABLE customer (
    row         INTEGER PRIMARY KEY,
    id          BLOB NOT NULL UNIQUE,
    number      TEXT NOT NULL UNIQUE,
    status      TEXT NOT NULL CHECK (status IN ('active', 'erased')),
    tier        TEXT NOT NULL DEFAULT '',
    points      INTEGER NOT NULL DEFAULT 0,        -- the sum of points_entry, kept for the screen
    enrolled_at INTEGER NOT NULL,
    sealed      BLOB                               -- NULL once erased
) STRICT;

CREATE TABLE token (
    hash     INTEGER NOT NULL,
    customer INTEGER NOT NULL REFERENCES customer (row),
    PRIMARY KEY (hash, customer)
) STRICT, WITHOUT ROWID;
CREATE INDEX token_customer ON token (customer);

CREATE TABLE shift (
    id         BLOB PRIMARY KEY,
    number     INTEGER NOT NULL UNIQUE,
    user       BLOB NOT NULL REFERENCES user (id),
    opened_at  INTEGER NOT NULL,
    float      INTEGER NOT NULL CHECK (float >= 0),
    closed_at  INTEGER,
    event_hash BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sale (
    row            INTEGER PRIMARY KEY,
    id             BLOB NOT NULL UNIQUE,
    kind           TEXT NOT NULL CHECK (kind IN ('sale', 'refund', 'exchange', 'void')),
    till           TEXT NOT NULL,
    epoch          INTEGER NOT NULL,
    receipt        INTEGER NOT NULL,               -- gapless within till and epoch
    shift          BLOB NOT NULL REFERENCES shift (id),
    user           BLOB NOT NULL REFERENCES user (id),
    member         INTEGER REFERENCES customer (row),
    at             INTEGER NOT NULL,
    business_date  TEXT NOT NULL,
    zone           TEXT NOT NULL,
    currency       TEXT NOT NULL,
    exponent       INTEGER NOT NULL,
    tax_mode       TEXT NOT NULL,
    gross          INTEGER NOT NULL,
    discount       INTEGER NOT NULL,
    net            INTEGER NOT NULL,
    tax            INTEGER NOT NULL,
    rounding       INTEGER NOT NULL,
    total          INTEGER NOT NULL,
    change         INTEGER NOT NULL,
    points         INTEGER NOT NULL,
    request_digest BLOB NOT NULL,
    event_hash     BLOB NOT NULL,
    UNIQUE (till, epoch, receipt)
) STRICT;
CREATE INDEX sale_business_date ON sale (business_date);
CREATE INDEX sale_member ON sale (member, at) WHERE member IS NOT NULL;

CREATE TABLE sale_line (
    sale            INTEGER NOT NULL REFERENCES sale (row),
    position        INTEGER NOT NULL,
    id              BLOB NOT NULL UNIQUE,
    product         INTEGER NOT NULL REFERENCES product (row),
    code            TEXT NOT NULL,
    name            TEXT NOT NULL,
    unit            TEXT NOT NULL,
    category        TEXT NOT NULL,
    tax_rate        INTEGER NOT NULL,
    quantity        INTEGER NOT NULL,
    unit_price      INTEGER NOT NULL,
    original_price  INTEGER NOT NULL,
    override_reason TEXT,
    override_by     BLOB REFERENCES user (id),
    approved_by     BLOB REFERENCES user (id),
    gross           INTEGER NOT NULL,
    line_discount   INTEGER NOT NULL,
    order_discount  INTEGER NOT NULL,
    net             INTEGER NOT NULL,
    tax             INTEGER NOT NULL,
    total           INTEGER NOT NULL,
    points          INTEGER NOT NULL,
    why             TEXT NOT NULL,
    PRIMARY KEY (sale, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE tender (
    sale      INTEGER NOT NULL REFERENCES sale (row),
    position  INTEGER NOT NULL,
    kind      TEXT NOT NULL CHECK (kind IN ('cash', 'card', 'scan')),
    amount    INTEGER NOT NULL,                    -- signed; as handed over
    reference TEXT NOT NULL,
    PRIMARY KEY (sale, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE stock_movement (
    row      INTEGER PRIMARY KEY,
    product  INTEGER NOT NULL REFERENCES product (row),
    quantity INTEGER NOT NULL,                     -- signed
    kind     TEXT NOT NULL CHECK (kind IN ('sale')),
    sale     INTEGER REFERENCES sale (row),
    position INTEGER,
    at       INTEGER NOT NULL
) STRICT;
CREATE INDEX stock_movement_product ON stock_movement (product);

CREATE TABLE stock_level (
    product  INTEGER PRIMARY KEY REFERENCES product (row),
    quantity INTEGER NOT NULL                      -- the sum of stock_movement, kept for the screen
) STRICT;

CREATE TABLE points_entry (
    row      INTEGER PRIMARY KEY,
    customer INTEGER NOT NULL REFERENCES customer (row),
    kind     TEXT NOT NULL CHECK (kind IN ('earned')),
    points   INTEGER NOT NULL,                     -- signed
    sale     INTEGER REFERENCES sale (row),
    at       INTEGER NOT NULL
) STRICT;
CREATE INDEX points_entry_customer ON points_entry (customer);

CREATE TABLE audit (
    seq    INTEGER PRIMARY KEY,
    at     INTEGER NOT NULL,
    user   BLOB,                                   -- absent: the program itself
    act    TEXT NOT NULL,
    detail TEXT NOT NULL,                          -- ids and numbers only
    hash   BLOB NOT NULL
) STRICT;

CREATE TABLE outbox (
    seq       INTEGER PRIMARY KEY,
    id        BLOB NOT NULL UNIQUE,
    kind      TEXT NOT NULL,
    at        INTEGER NOT NULL,
    body      BLOB NOT NULL,                       -- UTF-8, never serialised again
    customer  BLOB,                                -- whose key seals the body; absent: in clear
    body_hash BLOB NOT NULL,
    chain     BLOB NOT NULL,
    acked_at  INTEGER
) STRICT;
CREATE INDEX outbox_pending ON outbox (seq) WHERE acked_at IS NULL;

CREATE TABLE held_sale (
    id   BLOB PRIMARY KEY,
    at   INTEGER NOT NULL,
    user BLOB NOT NULL REFERENCES user (id),
    cart TEXT NOT NULL                             -- ids only
) STRICT, WITHOUT ROWID;

-- The sale in hand, so that a restart can say what became of it.
CREATE TABLE journal (
    one  INTEGER PRIMARY KEY CHECK (one = 1),
    sale BLOB NOT NULL,
    at   INTEGER NOT NULL,
    cart TEXT NOT NULL                             -- ids only
) STRICT;

CREATE TABLE head_office (
    one           INTEGER PRIMARY KEY CHECK (one = 1),
    url           TEXT NOT NULL,
    authority     TEXT NOT NULL,                   -- PEM
    certificate   TEXT NOT NULL,                   -- PEM
    private_key   BLOB NOT NULL,                   -- PEM sealed under the data key
    cluster_epoch INTEGER,
    clock_offset  INTEGER NOT NULL DEFAULT 0       -- head office's clock minus ours, ms
) STRICT;
