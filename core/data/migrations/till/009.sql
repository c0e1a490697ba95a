-- A shop in which people practise: all of its papers say so, and nothing leaves it.

ALTER TABLE shop ADD COLUMN training INTEGER NOT NULL DEFAULT 0 CHECK (training IN (0, 1));
