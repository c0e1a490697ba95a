#pragma once

#include "core/sheet/tablereader.h"
#include "core/text/columns.h"
#include "core/usecase/importreport.h"

#include <deque>
#include <functional>
#include <memory>

/// What else than headings tells which column is which.
struct ColumnHints
{
    /// The field that a column with these values, those of the first rows, holds; empty: none.
    std::function<QString(const QStringList &values)> detect = {};
    /// The map for this header, in place of the options' own.
    std::function<QString(const QStringList &header)> map = {};
};

/// A file that is being imported, CSV or XLSX: its records, and which column is which.
class ImportFile
{
public:
    /// The header is the first row or, when a later one of the first ten has more known headings, that one.
    /// With hints columns without a known heading are told by their content, and a file whose first row is
    /// content already has no header: its columns are A, B, C …. Refuses with InvalidFile, and with
    /// InvalidInput for what is wrong with the columns or the map.
    static Result<ImportFile> open(const QByteArray &bytes, const ImportOptions &options,
                                   const std::vector<ColumnField> &known, const ColumnHints &hints = {});

    /// Nothing at the end. InvalidFile when the rest cannot be read.
    Result<std::optional<TableRow>> next();
    /// The trimmed cell; empty when it or its column is absent.
    QString value(const TableRow &record, const QString &field) const
    {
        return m_map.value(record.fields, field);
    }
    /// The lines of a cell, those before the first that says something too.
    QStringList lines(const TableRow &record, const QString &field) const;
    bool has(const QString &field) const { return m_map.has(field); }
    /// The headings as the file has them, or A, B, C … where it has none.
    const QStringList &header() const { return m_header; }
    /// What of `known` that column holds; empty: nothing.
    QString fieldOf(qsizetype column, const std::vector<ColumnField> &known) const;
    /// Before anything was read: what stands in a column of the first rows, where something does.
    QStringList seen(qsizetype column) const;
    QString heading(const QString &field) const { return m_map.heading(field); }
    /// Whether the cells of a record may stand under the wrong headings: it has more than the header, or text
    /// behind a closing quote, or a formula failed.
    bool isShifted(const TableRow &record) const;
    RejectedRow rejected(const TableRow &record, const QString &field, const QString &reason) const;

private:
    explicit ImportFile(std::unique_ptr<TableReader> reader) : m_reader(std::move(reader)) {}
    Result<> look();
    QStringList takeHeader(const std::vector<ColumnField> &known, const ColumnHints &hints);
    void addDetected(const QStringList &header, const std::vector<ColumnField> &known,
                     const ColumnHints &hints);

    std::unique_ptr<TableReader> m_reader;
    std::deque<TableRow> m_looked; // read, but not given out
    ColumnMap m_map;
    QStringList m_header;
    qsizetype m_width = 0;
};
