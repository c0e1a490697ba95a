-- The sale in hand may be an exchange: what comes back for its goods.
-- {"v":1,"receipt","lines":[…],"approvedBy"?}; NULL: nothing
ALTER TABLE journal ADD COLUMN back TEXT;
