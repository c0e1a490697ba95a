#pragma once

#include "core/text/columns.h"
#include "core/text/csv.h"
#include "core/usecase/importreport.h"

#include <QBuffer>

#include <memory>

/// A CSV file that is being imported: its records, and which column is which.
class ImportFile
{
public:
    /// InvalidFile, and InvalidInput with what is wrong with the columns or the map.
    static Result<ImportFile> open(const QByteArray &bytes, const ImportOptions &options,
                                   const std::vector<ColumnField> &known);

    /// Nothing at the end. InvalidFile when the rest cannot be read.
    Result<std::optional<CsvRecord>> next() { return m_reader.next(); }
    /// The trimmed cell; empty when it or its column is absent.
    QString value(const CsvRecord &record, const QString &field) const
    {
        return m_map.value(record.fields, field);
    }
    bool has(const QString &field) const { return m_map.has(field); }
    /// Whether the cells of a record may stand under the wrong headings: it has more than the header, or text
    /// behind a closing quote.
    bool isShifted(const CsvRecord &record) const;
    RejectedRow rejected(const CsvRecord &record, const QString &field, const QString &reason) const;

private:
    ImportFile(std::unique_ptr<QBuffer> device, CsvReader reader, ColumnMap map, qsizetype width) :
        m_device(std::move(device)),
        m_reader(std::move(reader)),
        m_map(std::move(map)),
        m_width(width)
    {}

    std::unique_ptr<QBuffer> m_device;
    CsvReader m_reader;
    ColumnMap m_map;
    qsizetype m_width;
};
