#include "core/text/csv.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace
{
/// The mark that stands most often in the first line, outside quotes.
QChar delimiterOf(const QString &text)
{
    constexpr std::array<char16_t, 3> marks{u',', u';', u'\t'};
    std::array<int, 3> counts{};
    bool quoted = false;
    for (const QChar c : text) {
        if (c == u'"')
            quoted = !quoted;
        if (!quoted && (c == u'\n' || c == u'\r'))
            break;
        for (size_t i = 0; i < marks.size() && !quoted; ++i)
            counts[i] += c == marks[i];
    }
    return marks[size_t(std::max_element(counts.begin(), counts.end()) - counts.begin())];
}

Error refusal(const QString &what)
{
    return {Error::Code::InvalidFile, what};
}
}

CsvReader::CsvReader(QString text) : m_text(std::move(text))
{
    if (m_text.startsWith(u'\ufeff'))
        m_text.remove(0, 1);
    m_delimiter = delimiterOf(m_text);
}

Result<std::optional<CsvRecord>> CsvReader::next()
{
    while (m_position < m_text.size() && (m_text[m_position] == u'\n' || m_text[m_position] == u'\r'))
        ++m_position;
    if (m_position >= m_text.size())
        return std::optional<CsvRecord>();
    m_recordStart = m_position;
    CsvRecord record{++m_number, {}};
    while (true) {
        auto field = readField();
        if (!field)
            return field.error();
        record.fields << std::move(*field);
        if (m_position - m_recordStart > longestRecord)
            return refusal(u"record %1 is too long"_s.arg(m_number));
        if (atEndOfRecord())
            break;
        ++m_position;
    }
    skipLineEnd();
    return std::optional(std::move(record));
}

Result<QString> CsvReader::readField()
{
    if (m_position < m_text.size() && m_text[m_position] == u'"')
        return readQuoted();
    const qsizetype start = m_position;
    while (!atEndOfRecord() && m_text[m_position] != m_delimiter)
        ++m_position;
    return m_text.sliced(start, m_position - start);
}

Result<QString> CsvReader::readQuoted()
{
    QString field;
    ++m_position;
    while (m_position < m_text.size()) {
        const qsizetype quote = m_text.indexOf(u'"', m_position);
        if (quote < 0)
            break;
        field += QStringView(m_text).sliced(m_position, quote - m_position);
        m_position = quote + 1;
        if (m_position < m_text.size() && m_text[m_position] == u'"') {
            field += u'"';
            ++m_position;
            continue;
        }
        // What stands between the closing quote and the next mark belongs to the field, as spreadsheets read it.
        const qsizetype rest = m_position;
        while (!atEndOfRecord() && m_text[m_position] != m_delimiter)
            ++m_position;
        return field + QStringView(m_text).sliced(rest, m_position - rest).toString();
    }
    return refusal(u"unclosed quote in record %1"_s.arg(m_number));
}

bool CsvReader::atEndOfRecord() const
{
    return m_position >= m_text.size() || m_text[m_position] == u'\n' || m_text[m_position] == u'\r';
}

void CsvReader::skipLineEnd()
{
    if (m_position < m_text.size() && m_text[m_position] == u'\r')
        ++m_position;
    if (m_position < m_text.size() && m_text[m_position] == u'\n')
        ++m_position;
}
