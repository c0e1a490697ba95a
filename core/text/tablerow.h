#pragma once

#include <QStringList>

/// One row of a table, whatever file it comes from.
struct TableRow
{
    qint64 number = 0; ///< as a spreadsheet shows it: the header is 1, and blank lines count
    QStringList fields;
    /// The fields cannot be trusted: text stands behind a closing quote, or a formula has no value.
    bool damaged = false;
};
