-- The sale in hand may be an exchange: what comes back for its goods.
ALTER TABLE journal ADD COLUMN back TEXT;          -- {"v":1,"receipt","lines":[…],"approvedBy"?}; NULL: nothing
