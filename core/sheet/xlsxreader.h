#pragma once

#include "core/sheet/tablereader.h"
#include "core/sheet/xlsxbook.h"

/// Reads the first sheet that is shown of an XLSX file, row by row. A cell gives what it shows, written
/// plainly: texts as they are, numbers without thousands or exponent, days as 1990-05-17, formulas by the
/// value they had when the file was saved, booleans as TRUE and FALSE. Cells that are merged give their text
/// once, at the first of them. A formula that failed or has no value marks its row as damaged.
class XlsxReader : public TableReader
{
public:
    static constexpr qint64 mostRows = 1'048'576;
    static constexpr qsizetype mostColumns = 16'384;
    /// Longest row, in UTF-16 units.
    static constexpr qsizetype longestRow = 1024 * 1024;

    /// Refuses with InvalidFile; the detail is "damaged" (cut off, no archive, no XML), "encrypted", "not an
    /// XLSX file", "no sheet", "empty" or "too large when unpacked".
    static Result<std::unique_ptr<XlsxReader>> open(const QByteArray &file);

    /// Refuses as open(), and with "too many rows", "too many columns in row 7", "record 7 is too long".
    Result<std::optional<TableRow>> next() override;

private:
    struct Cell
    {
        qsizetype column = 0;
        QString type;
        qsizetype style = 0;
    };

    XlsxReader(ZipFile archive, XlsxBook book) : m_archive(std::move(archive)), m_book(std::move(book)) {}
    Result<> readRow(TableRow &row);
    Result<> readCell(TableRow &row);
    std::optional<QString> readValue(const Cell &cell);
    std::optional<QString> textOf(const Cell &cell, const QString &value) const;

    ZipFile m_archive;
    XlsxBook m_book;
    std::optional<XmlPart> m_part;
    qint64 m_number = 0;
};
