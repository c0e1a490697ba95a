-- Prices: units, kinds, price lists and promotions; and what returns need.

ALTER TABLE product ADD COLUMN kind TEXT NOT NULL DEFAULT 'goods'
    CHECK (kind IN ('goods', 'service', 'extra'));
ALTER TABLE product ADD COLUMN open_price INTEGER NOT NULL DEFAULT 0 CHECK (open_price IN (0, 1));

-- Units beside the product's own, in which stock is counted.
CREATE TABLE product_unit (
    product INTEGER NOT NULL REFERENCES product (row),
    unit    TEXT NOT NULL,
    factor  INTEGER NOT NULL CHECK (factor > 0),   -- thousandths of the product's own unit
    price   INTEGER CHECK (price >= 0),            -- NULL: the product's price times the factor
    PRIMARY KEY (product, unit)
) STRICT, WITHOUT ROWID;

-- The unit that this barcode stands for; NULL: the product's own.
ALTER TABLE barcode ADD COLUMN unit TEXT;

-- Bodies are as docs/promotions.md describes them.
CREATE TABLE price_list (
    code TEXT PRIMARY KEY,
    body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE listed_price (
    product       INTEGER NOT NULL REFERENCES product (row),
    unit          TEXT NOT NULL,
    list          TEXT NOT NULL REFERENCES price_list (code),
    from_quantity INTEGER NOT NULL CHECK (from_quantity >= 0),
    price         INTEGER NOT NULL CHECK (price >= 0),
    PRIMARY KEY (product, unit, list, from_quantity)
) STRICT, WITHOUT ROWID;
CREATE INDEX listed_price_list ON listed_price (list);

CREATE TABLE promotion (
    code   TEXT PRIMARY KEY,
    body   TEXT NOT NULL,
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    uses   INTEGER,                                -- sales that may have it; NULL: any number
    used   INTEGER NOT NULL DEFAULT 0              -- of a limited one: sales that had it
) STRICT, WITHOUT ROWID;

CREATE TABLE promotion_use (
    sale      INTEGER NOT NULL REFERENCES sale (row),
    promotion TEXT NOT NULL,
    name      TEXT NOT NULL,
    coupon    TEXT NOT NULL,                       -- that was presented; empty: none
    off       INTEGER NOT NULL,                    -- negative: given back by a refund
    times     INTEGER NOT NULL,
    step      INTEGER NOT NULL,
    PRIMARY KEY (sale, promotion)
) STRICT, WITHOUT ROWID;

-- Counts the changes of price_list, promotion and their uses, so that whoever keeps the rules knows when to
-- read them again.
CREATE TABLE price_rules (
    one     INTEGER PRIMARY KEY CHECK (one = 1),
    version INTEGER NOT NULL
) STRICT;
INSERT INTO price_rules VALUES (1, 1);

ALTER TABLE sale ADD COLUMN refund_of BLOB;                       -- a sale's id, known here or not
ALTER TABLE sale ADD COLUMN trace_version INTEGER NOT NULL DEFAULT 1;
CREATE INDEX sale_refund_of ON sale (refund_of) WHERE refund_of IS NOT NULL;

ALTER TABLE sale_line ADD COLUMN kind TEXT NOT NULL DEFAULT 'goods';
ALTER TABLE sale_line ADD COLUMN factor INTEGER NOT NULL DEFAULT 1000;
ALTER TABLE sale_line ADD COLUMN labelled INTEGER;                -- what a scale's label asked for the line
ALTER TABLE sale_line ADD COLUMN refund_of BLOB;                  -- the line that comes back
ALTER TABLE sale_line ADD COLUMN return_reason TEXT;
ALTER TABLE sale_line ADD COLUMN restocked INTEGER;
CREATE INDEX sale_line_refund_of ON sale_line (refund_of) WHERE refund_of IS NOT NULL;

CREATE TABLE moved_stock (
    row      INTEGER PRIMARY KEY,
    product  INTEGER NOT NULL REFERENCES product (row),
    quantity INTEGER NOT NULL,                     -- signed
    kind     TEXT NOT NULL CHECK (kind IN ('sale', 'return')),
    sale     INTEGER REFERENCES sale (row),
    position INTEGER,
    at       INTEGER NOT NULL
) STRICT;
INSERT INTO moved_stock SELECT row, product, quantity, kind, sale, position, at FROM stock_movement;
DROP TABLE stock_movement;
ALTER TABLE moved_stock RENAME TO stock_movement;
CREATE INDEX stock_movement_product ON stock_movement (product);
