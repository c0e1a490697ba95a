-- Sales that come back in part or as a whole have negative amounts and a kind of their own.
ALTER TABLE sale ADD COLUMN kind TEXT NOT NULL DEFAULT 'sale'
    CHECK (kind IN ('sale', 'refund', 'exchange', 'void'));
