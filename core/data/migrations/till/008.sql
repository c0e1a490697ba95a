-- What a sale and its lines tell beside prices, and what a product asks for.

ALTER TABLE product ADD COLUMN tracking TEXT NOT NULL DEFAULT 'none'
    CHECK (tracking IN ('none', 'serial', 'batch'));
ALTER TABLE product ADD COLUMN minimum_age INTEGER NOT NULL DEFAULT 0 CHECK (minimum_age BETWEEN 0 AND 120);

ALTER TABLE sale ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE sale ADD COLUMN age_confirmed INTEGER NOT NULL DEFAULT 0;

ALTER TABLE sale_line ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE sale_line ADD COLUMN salesperson BLOB REFERENCES user (id);   -- absent: the cashier
ALTER TABLE sale_line ADD COLUMN batch TEXT NOT NULL DEFAULT '';

-- One row a piece. A serial leaves the shop once, unless it came back.
CREATE TABLE sale_serial (
    serial   TEXT NOT NULL,
    product  INTEGER NOT NULL REFERENCES product (row),
    sale     INTEGER NOT NULL REFERENCES sale (row),
    position INTEGER NOT NULL,
    PRIMARY KEY (serial, product, sale, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX sale_serial_line ON sale_serial (sale, position);

-- Refunds by what was paid, and those that the terminal declined.
CREATE INDEX terminal_attempt_refund ON terminal_attempt (original, state) WHERE kind = 'refund';
