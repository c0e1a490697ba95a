-- How the shop's scales print their labels (core/text/labelpattern.h), tried in the order of position.
CREATE TABLE label_pattern (
    position        INTEGER PRIMARY KEY,
    prefix_from     INTEGER NOT NULL,
    prefix_to       INTEGER NOT NULL,
    form            TEXT NOT NULL,
    money_decimals  INTEGER NOT NULL,
    weight_decimals INTEGER NOT NULL,
    weight_unit     TEXT NOT NULL,
    check_digit     TEXT NOT NULL CHECK (check_digit IN ('ean', 'none'))
) STRICT;
INSERT INTO label_pattern VALUES
    (1, 20, 29, 'PPIIIIIMMMMMC', 2, 3, 'kg', 'ean'),
    (2, 20, 29, 'PPIIIIIWWWWWMMMMMC', 2, 3, 'kg', 'ean');
