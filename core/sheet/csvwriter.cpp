#include "core/sheet/csvwriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
QString quotedCell(const QString &text)
{
    QString cell = safeCell(text);
    const bool plain =
        std::none_of(cell.begin(), cell.end(), [](QChar c) { return u",;\t\"\r\n"_s.contains(c); });
    return plain ? cell : u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
}
}

CsvWriter::CsvWriter(const QString &file) : m_file(file)
{
    if (m_file.open(QIODevice::WriteOnly))
        m_file.write("\xef\xbb\xbf");
}

Result<> CsvWriter::write(const QStringList &cells)
{
    QStringList quoted;
    for (const QString &cell : cells)
        quoted << quotedCell(cell);
    const QByteArray line = quoted.join(u',').toUtf8() + "\r\n";
    return m_file.write(line) == line.size() ? Result<>()
                                             : Error{Error::Code::InvalidFile, m_file.fileName()};
}

Result<> CsvWriter::finish()
{
    return m_file.commit() ? Result<>() : Error{Error::Code::InvalidFile, m_file.fileName()};
}
