#pragma once

#include "core/text/tablerow.h"
#include "core/text/textfile.h"

#include <optional>

/// Reads a CSV file record by record: RFC 4180 with quoted fields over several lines and doubled quotes;
/// lines may end in CRLF, LF or CR; the delimiter (comma, semicolon or tab) is the one that the header has
/// most of.
class CsvReader
{
public:
    /// Longest record, in UTF-16 units.
    static constexpr qsizetype longestRecord = 1024 * 1024;

    /// `device` must be open and outlive the reader. Refuses as TextFile::open does.
    static Result<CsvReader> open(QIODevice &device);

    /// The next record that is not a blank line, nothing at the end.
    /// Refuses with InvalidFile; the detail is "record 7 is too long", or "unclosed quote in record 7" with
    /// the record in which it opened, or one of TextFile's. After a refusal the reader is of no more use.
    Result<std::optional<TableRow>> next();

    QChar delimiter() const { return m_delimiter; }
    const QString &encoding() const { return m_file.encoding(); }

private:
    enum class State { FieldStart, Plain, Quoted, QuoteInQuoted };

    explicit CsvReader(TextFile file) : m_file(std::move(file)) {}
    Result<> fill();
    Result<> findDelimiter();
    Result<bool> readRecord(TableRow &record);
    bool take(QChar c, TableRow &record);
    void endField(TableRow &record);
    Error fault(const QString &reason) const;

    TextFile m_file;
    QString m_text;
    qsizetype m_at = 0;
    QChar m_delimiter = u',';
    State m_state = State::FieldStart;
    QString m_field;
    qint64 m_number = 0;
    qsizetype m_length = 0;
    bool m_skipLineFeed = false;
};
