-- How long a shop keeps people who no longer come, and where it wrote down what it knows of somebody.

-- Who was found inactive and is asked; erased once the days of grace are over.
CREATE TABLE retention_due (
    customer INTEGER PRIMARY KEY REFERENCES customer (row),
    asked_on TEXT NOT NULL                         -- a business date
) STRICT;

-- Copies of a person's data that were handed out; path and digest are sealed under the person's key.
CREATE TABLE member_copy (
    row      INTEGER PRIMARY KEY,
    customer INTEGER NOT NULL REFERENCES customer (row),
    sealed   BLOB NOT NULL,
    at       INTEGER NOT NULL
) STRICT;
CREATE INDEX member_copy_customer ON member_copy (customer);
