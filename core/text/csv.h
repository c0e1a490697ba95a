#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

/// A record of a CSV file. `number` counts records, not lines: the header is 1.
struct CsvRecord
{
    qint64 number = 0;
    QStringList fields;
};

/// Reads RFC 4180 text record by record; comma, semicolon or tab, found out from the header. Blank lines are passed
/// over and not counted. A quote that is never closed, and a record over 1 MiB, refuse the whole file: InvalidFile
/// with detail "unclosed quote in record 7" or "record 7 is too long".
class CsvReader
{
public:
    static constexpr qsizetype longestRecord = 1024 * 1024;

    explicit CsvReader(QString text);

    /// Nothing at the end.
    Result<std::optional<CsvRecord>> next();
    QChar delimiter() const { return m_delimiter; }

private:
    Result<QString> readField();
    Result<QString> readQuoted();
    bool atEndOfRecord() const;
    void skipLineEnd();

    QString m_text;
    qsizetype m_position = 0;
    qsizetype m_recordStart = 0;
    qint64 m_number = 0;
    QChar m_delimiter = u',';
};
