-- The file of keys: destroying a row here makes every copy of the main file unreadable for that person.
CREATE TABLE customer_key (
    customer BLOB PRIMARY KEY,            -- Id<Customer>
    wrapped  BLOB NOT NULL                -- the customer's key under the shop's data key
) STRICT, WITHOUT ROWID;

-- The data key, once for each way to open it: a user's password, the printed recovery code.
CREATE TABLE data_key (
    holder  TEXT PRIMARY KEY,             -- 'user:UUID', 'recovery'
    kdf     TEXT NOT NULL,                -- how the wrapping key follows from what the holder knows
    wrapped BLOB NOT NULL
) STRICT, WITHOUT ROWID;
