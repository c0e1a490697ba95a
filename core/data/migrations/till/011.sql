-- What a payment terminal charged for a voucher: a top-up, a settled account, a deposit.

ALTER TABLE terminal_attempt ADD COLUMN voucher INTEGER REFERENCES voucher (row); -- that its tender went into
DROP INDEX terminal_attempt_open;
CREATE INDEX terminal_attempt_open ON terminal_attempt (kind, state)
    WHERE state IN ('started', 'unknown') OR (state = 'approved' AND recorded IS NULL AND voucher IS NULL);
