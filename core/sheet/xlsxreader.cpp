#include "core/sheet/xlsxreader.h"

#include "core/sheet/cellnumber.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {
Error refusal(const QString &reason)
{
    return {Error::Code::InvalidFile, reason};
}

/// 0 for "A7", 27 for "AB7"; nothing for what names no cell.
std::optional<qsizetype> columnOf(const QString &reference)
{
    qsizetype column = 0;
    qsizetype letters = 0;
    for (; letters < reference.size() && reference[letters].isLetter() && letters < 4; ++letters)
        column = column * 26 + (reference[letters].toUpper().unicode() - u'A' + 1);
    return letters == 0 || column <= 0 ? std::nullopt : std::optional(column - 1);
}

bool isBlank(const TableRow &row)
{
    return !row.damaged && std::all_of(row.fields.begin(), row.fields.end(), [](const QString &field) {
        return field.trimmed().isEmpty();
    });
}
}

Result<std::unique_ptr<XlsxReader>> XlsxReader::open(const QByteArray &file)
{
    auto archive = ZipFile::open(file);
    if (!archive)
        return archive.error();
    // What Office writes under a password is a container of its own; other programs encrypt the archive.
    auto book = readBook(*archive);
    if (!book)
        return book.error();
    auto entry = archive->entry(book->sheet);
    if (!entry)
        return entry.error();
    std::unique_ptr<XlsxReader> reader(new XlsxReader(std::move(*archive), std::move(*book)));
    reader->m_part.emplace(std::move(*entry));
    return reader;
}

Result<std::optional<TableRow>> XlsxReader::next()
{
    while (m_part->nextStart(u"row")) {
        TableRow row;
        if (const auto read = readRow(row); !read)
            return read.error();
        if (!isBlank(row))
            return std::optional(std::move(row));
    }
    const auto outcome = m_part->outcome();
    return outcome ? Result<std::optional<TableRow>>(std::optional<TableRow>()) : outcome.error();
}

Result<> XlsxReader::readRow(TableRow &row)
{
    const qint64 given = m_part->attribute(u"r").toLongLong();
    if (given != 0 && given <= m_number)
        return refusal(u"damaged"_s);
    m_number = given != 0 ? given : m_number + 1;
    if (m_number > mostRows)
        return refusal(u"too many rows"_s);
    row.number = m_number;
    while (m_part->next() && !m_part->endsElement(u"row"))
        if (m_part->startsElement(u"c"))
            if (const auto read = readCell(row); !read)
                return read;
    const auto length = std::accumulate(row.fields.begin(), row.fields.end(), qsizetype(0),
                                        [](qsizetype sum, const QString &each) { return sum + each.size(); });
    return length > longestRow ? Result<>(refusal(u"record %1 is too long"_s.arg(m_number))) : Result<>();
}

Result<> XlsxReader::readCell(TableRow &row)
{
    const auto column = columnOf(m_part->attribute(u"r"));
    const Cell cell{column.value_or(row.fields.size()), m_part->attribute(u"t"),
                    m_part->attribute(u"s").toLongLong()};
    if (cell.column >= mostColumns)
        return refusal(u"too many columns in row %1"_s.arg(m_number));
    const auto text = readValue(cell);
    row.damaged = row.damaged || !text;
    if (!text || text->isEmpty())
        return {};
    while (row.fields.size() <= cell.column)
        row.fields.append(QString());
    row.fields[cell.column] = *text;
    return {};
}

/// To the end of the cell. Nothing for a value that cannot be trusted.
std::optional<QString> XlsxReader::readValue(const Cell &cell)
{
    QString value;
    bool isFormula = false;
    bool inValue = false;
    while (m_part->next() && !m_part->endsElement(u"c")) {
        isFormula = isFormula || m_part->startsElement(u"f");
        if (m_part->startsElement(u"is"))
            value = readRichText(*m_part, u"is");
        else if (m_part->startsElement(u"v") || m_part->endsElement(u"v"))
            inValue = m_part->startsElement(u"v");
        else if (inValue && m_part->isText() && value.size() <= longestRow)
            value += m_part->text();
    }
    // A formula that shows nothing is saved with an empty text; one without any value was never reckoned.
    if (value.isEmpty())
        return isFormula && cell.type != u"str" ? std::nullopt : std::optional(QString());
    return textOf(cell, value);
}

std::optional<QString> XlsxReader::textOf(const Cell &cell, const QString &value) const
{
    if (cell.type == u"s")
        return m_book.strings.at(value.toLongLong());
    if (cell.type == u"inlineStr" || cell.type == u"str")
        return value;
    if (cell.type == u"b")
        return value == u"1" ? u"TRUE"_s : u"FALSE"_s;
    if (cell.type == u"e")
        return std::nullopt;
    if (cell.type == u"d")
        return value.left(value.indexOf(u'T'));
    const bool isDay = cell.style >= 0 && cell.style < qsizetype(m_book.dateStyles.size())
        && m_book.dateStyles[size_t(cell.style)];
    return isDay ? dayOfNumber(value.trimmed(), m_book.from1904) : plainNumber(value.trimmed());
}
