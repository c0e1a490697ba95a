#include "core/text/csv.h"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
Error refusal(const QString &reason)
{
    return {Error::Code::InvalidFile, reason};
}

/// Counts the delimiters of a header outside its quotes.
struct DelimiterCount
{
    static constexpr std::array<QChar, 3> delimiters = {u',', u';', u'\t'};

    std::array<qsizetype, 3> counts = {};
    bool quoted = false;
    bool begun = false;

    /// True if `c` ends the header.
    bool operator()(QChar c)
    {
        quoted ^= c == u'"';
        const bool lineEnd = !quoted && (c == u'\n' || c == u'\r');
        if (lineEnd)
            return begun;
        begun = true;
        for (std::size_t i = 0; i < delimiters.size(); ++i)
            counts[i] += !quoted && c == delimiters[i] ? 1 : 0;
        return false;
    }

    /// The first of the list if none is ahead.
    QChar most() const
    {
        const auto best = std::max_element(counts.begin(), counts.end());
        return delimiters[static_cast<std::size_t>(best - counts.begin())];
    }
};
}

Result<CsvReader> CsvReader::open(QIODevice &device)
{
    Result<TextFile> file = TextFile::open(device);
    if (!file)
        return file.error();
    CsvReader reader(std::move(*file));
    if (const Result<> found = reader.findDelimiter(); !found)
        return found.error();
    return reader;
}

Result<> CsvReader::fill()
{
    Result<QString> piece = m_file.read();
    if (!piece)
        return piece.error();
    m_text = *std::move(piece);
    m_at = 0;
    return {};
}

Result<> CsvReader::findDelimiter()
{
    DelimiterCount count;
    QString looked;
    for (bool ended = false; !ended && looked.size() < longestRecord;) {
        if (const Result<> filled = fill(); !filled)
            return filled;
        looked += m_text;
        ended = m_text.isEmpty() || std::any_of(m_text.cbegin(), m_text.cend(), std::ref(count));
    }
    if (!count.begun)
        return refusal(u"empty"_s);
    m_delimiter = count.most();
    m_text = looked;
    return {};
}

Result<std::optional<TableRow>> CsvReader::next()
{
    while (true) {
        TableRow record;
        const Result<bool> more = readRecord(record);
        if (!more)
            return more.error();
        if (!*more)
            return std::optional<TableRow>();
        const bool blank = record.fields.size() == 1 && record.fields.first().trimmed().isEmpty();
        if (!blank)
            return std::optional(std::move(record));
    }
}

/// False if the file has ended.
Result<bool> CsvReader::readRecord(TableRow &record)
{
    record.number = ++m_number;
    m_length = 0;
    m_state = State::FieldStart;
    while (true) {
        if (m_at == m_text.size()) {
            if (const Result<> filled = fill(); !filled)
                return filled.error();
            if (m_text.isEmpty())
                break;
        }
        const QChar c = m_text[m_at++];
        const bool secondOfPair = std::exchange(m_skipLineFeed, false) && c == u'\n';
        if (secondOfPair)
            continue;
        if (++m_length > longestRecord)
            return refusal(u"record %1 is too long"_s.arg(m_number));
        if (take(c, record))
            return true;
    }
    if (m_state == State::Quoted)
        return refusal(u"unclosed quote in record %1"_s.arg(m_number));
    const bool something = m_length > 0;
    if (something)
        endField(record);
    return something;
}

/// True if `c` ended the record.
bool CsvReader::take(QChar c, TableRow &record)
{
    if (m_state == State::Quoted) {
        if (c == u'"')
            m_state = State::QuoteInQuoted;
        else
            m_field += c;
        return false;
    }
    if (c == u'"' && m_state == State::FieldStart) {
        m_state = State::Quoted;
        return false;
    }
    if (c == u'"' && m_state == State::QuoteInQuoted) {
        m_field += c;
        m_state = State::Quoted;
        return false;
    }
    if (c == m_delimiter || c == u'\n' || c == u'\r') {
        endField(record);
        m_skipLineFeed = c == u'\r';
        return c != m_delimiter;
    }
    record.damaged = record.damaged || m_state == State::QuoteInQuoted;
    m_state = State::Plain;
    m_field += c;
    return false;
}

void CsvReader::endField(TableRow &record)
{
    record.fields.append(std::exchange(m_field, QString()));
    m_state = State::FieldStart;
}
