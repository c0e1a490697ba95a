#pragma once

#include "core/base/result.h"
#include "core/text/tablerow.h"

#include <QByteArray>

#include <memory>
#include <optional>

/// A table read row by row, whatever kind of file holds it.
class TableReader
{
public:
    /// The first bytes tell the kind: of an XLSX file the first sheet that is shown, else CSV as CsvReader
    /// reads it, with what a CSV file says to be no formula taken back (fromSafeCell). Refuses with
    /// InvalidFile; the detail says why: CsvReader's and XlsxReader's.
    static Result<std::unique_ptr<TableReader>> open(const QByteArray &file);

    TableReader() = default;
    TableReader(const TableReader &) = delete;
    TableReader &operator=(const TableReader &) = delete;
    virtual ~TableReader() = default;

    /// The next row that is not blank, nothing at the end. After a refusal the reader is of no more use.
    virtual Result<std::optional<TableRow>> next() = 0;
};
