-- How many keys came, went and were replaced, of both sorts: a file that lost some, or an older one in its
-- place, is known by it, and so is a backup that still holds what was destroyed.
CREATE TABLE key_count (
    only     INTEGER PRIMARY KEY CHECK (only = 1),
    added    INTEGER NOT NULL,
    removed  INTEGER NOT NULL,
    replaced INTEGER NOT NULL
) STRICT;
INSERT INTO key_count (only, added, removed, replaced)
    SELECT 1, (SELECT count(*) FROM customer_key) + (SELECT count(*) FROM data_key), 0, 0;

CREATE TRIGGER customer_key_added AFTER INSERT ON customer_key BEGIN
    UPDATE key_count SET added = added + 1;
END;
CREATE TRIGGER customer_key_removed AFTER DELETE ON customer_key BEGIN
    UPDATE key_count SET removed = removed + 1;
END;
CREATE TRIGGER customer_key_replaced AFTER UPDATE ON customer_key BEGIN
    UPDATE key_count SET replaced = replaced + 1;
END;
CREATE TRIGGER data_key_added AFTER INSERT ON data_key BEGIN
    UPDATE key_count SET added = added + 1;
END;
CREATE TRIGGER data_key_removed AFTER DELETE ON data_key BEGIN
    UPDATE key_count SET removed = removed + 1;
END;
CREATE TRIGGER data_key_replaced AFTER UPDATE ON data_key BEGIN
    UPDATE key_count SET replaced = replaced + 1;
END;
