#include "core/usecase/importfile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr size_t rowsLookedAt = 50;
constexpr size_t latestHeader = 10;

/// "A" … "Z", "AA" …, as spreadsheets name columns.
QString columnName(qsizetype column)
{
    QString name;
    for (qsizetype left = column + 1; left > 0; left = (left - 1) / 26)
        name.prepend(QChar(char16_t(u'A' + (left - 1) % 26)));
    return name;
}

qsizetype widestOf(const std::deque<TableRow> &rows)
{
    qsizetype widest = 0;
    for (const TableRow &row : rows)
        widest = std::max(widest, row.fields.size());
    return widest;
}

/// A word may be a heading or a name; what is a phone number or an address is no heading.
bool isContentCell(const ColumnHints &hints, const QString &cell)
{
    const bool hasMark =
        std::any_of(cell.begin(), cell.end(), [](QChar c) { return c.isDigit() || c == u'@'; });
    return hasMark && !hints.detect({cell}).isEmpty();
}

/// How many fields these headings name.
qsizetype fieldsIn(const QStringList &header, const std::vector<ColumnField> &known)
{
    return std::count_if(known.begin(), known.end(), [&](ColumnField field) {
        field.required = false;
        const auto map = ColumnMap::match(header, {field});
        return !map || map->has(field.name);
    });
}
}

Result<ImportFile> ImportFile::open(const QByteArray &bytes, const ImportOptions &options,
                                    const std::vector<ColumnField> &known, const ColumnHints &hints)
{
    auto reader = TableReader::open(bytes);
    if (!reader)
        return reader.error();
    ImportFile file(std::move(*reader));
    if (const auto looked = file.look(); !looked)
        return looked.error();
    if (file.m_looked.empty())
        return Error{Error::Code::InvalidFile, u"empty"_s};
    const QStringList header = file.takeHeader(known, hints);
    auto map = ColumnMap::match(header, known, hints.map ? hints.map(header) : options.map);
    if (!map)
        return map.error();
    file.m_map = std::move(*map);
    file.m_header = header;
    file.m_width = header.size();
    if (hints.detect)
        file.addDetected(header, known, hints);
    return file;
}

Result<> ImportFile::look()
{
    while (m_looked.size() < rowsLookedAt) {
        auto row = m_reader->next();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        m_looked.push_back(std::move(**row));
    }
    return {};
}

/// The header is taken away, and titles above it.
QStringList ImportFile::takeHeader(const std::vector<ColumnField> &known, const ColumnHints &hints)
{
    size_t best = 0;
    qsizetype most = fieldsIn(m_looked.front().fields, known);
    for (size_t i = 1; i < std::min(m_looked.size(), latestHeader); ++i)
        if (const qsizetype fields = fieldsIn(m_looked[i].fields, known); fields > most && fields > 1) {
            best = i;
            most = fields;
        }
    const QStringList &first = m_looked.front().fields;
    const bool isContent = hints.detect && most == 0
        && std::any_of(first.begin(), first.end(),
                       [&](const QString &cell) { return isContentCell(hints, cell); });
    if (isContent) {
        QStringList names;
        for (qsizetype column = 0; column < widestOf(m_looked); ++column)
            names << columnName(column);
        return names;
    }
    const QStringList header = m_looked[best].fields;
    m_looked.erase(m_looked.begin(), m_looked.begin() + std::ptrdiff_t(best) + 1);
    return header;
}

/// A field is told by content where exactly one column that is free looks like it.
void ImportFile::addDetected(const QStringList &header, const std::vector<ColumnField> &known,
                             const ColumnHints &hints)
{
    QHash<QString, QList<qsizetype>> found;
    for (qsizetype column = 0; column < header.size(); ++column)
        if (const QString field = hints.detect(seen(column)); !field.isEmpty() && !m_map.isTaken(column))
            found[field] << column;
    for (const ColumnField &field : known)
        if (!m_map.has(field.name) && !m_map.isWithout(field.name) && found.value(field.name).size() == 1)
            m_map.assign(field.name, found.value(field.name).first(), header);
}

QStringList ImportFile::seen(qsizetype column) const
{
    QStringList values;
    for (const TableRow &row : m_looked)
        if (const QString value = row.fields.value(column).trimmed(); !value.isEmpty())
            values << value;
    return values;
}

QString ImportFile::fieldOf(qsizetype column, const std::vector<ColumnField> &known) const
{
    for (const ColumnField &field : known)
        if (m_map.column(field.name) == column)
            return field.name;
    return {};
}

Result<std::optional<TableRow>> ImportFile::next()
{
    if (m_looked.empty())
        return m_reader->next();
    std::optional<TableRow> row(std::move(m_looked.front()));
    m_looked.pop_front();
    return row;
}

QStringList ImportFile::lines(const TableRow &record, const QString &field) const
{
    const QString cell = record.fields.value(m_map.column(field).value_or(-1));
    if (cell.trimmed().isEmpty())
        return {};
    QStringList lines;
    for (const QString &line : cell.split(u'\n'))
        lines << line.trimmed();
    return lines;
}

bool ImportFile::isShifted(const TableRow &record) const
{
    const auto behind = record.fields.begin() + std::min(m_width, record.fields.size());
    return record.damaged || std::any_of(behind, record.fields.end(), [](const QString &field) {
               return !field.trimmed().isEmpty();
           });
}

RejectedRow ImportFile::rejected(const TableRow &record, const QString &field, const QString &reason) const
{
    return {record.number, m_map.heading(field), reason};
}
