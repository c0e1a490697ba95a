#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <memory>

/// A table written row by row. Nothing stands under the file's name until all of it is written.
class TableWriter
{
public:
    /// By the name's ending: ".csv", ".xlsx". Refuses other endings with InvalidInput "out", and with
    /// InvalidFile (detail: the file) what cannot be written.
    static Result<std::unique_ptr<TableWriter>> create(const QString &file);

    TableWriter() = default;
    TableWriter(const TableWriter &) = delete;
    TableWriter &operator=(const TableWriter &) = delete;
    virtual ~TableWriter() = default;

    /// InvalidFile (detail: the file).
    virtual Result<> write(const QStringList &cells) = 0;
    /// The file is complete. InvalidFile (detail: the file).
    virtual Result<> finish() = 0;
};

/// How a text must stand in a CSV file so that no spreadsheet takes it for a formula: an apostrophe goes
/// before =, +, -, @, a tab, a line's end, and before an apostrophe, so that it can be told from one of ours.
QString safeCell(const QString &text);
/// What safeCell() was given.
QString fromSafeCell(const QString &cell);
