#include "core/text/columns.h"

#include "core/text/searchkey.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
Error refusal(const QString &reason)
{
    return {Error::Code::InvalidInput, reason};
}

/// "Unit_Price *" and "unit price" are the same heading.
QString headingKey(const QString &heading)
{
    QString key = searchKey(heading);
    key.removeIf([](QChar c) { return c.isPunct() || c == u'*'; });
    // A heading of nothing but marks is no heading, yet must not become equal to every other one.
    return key.isEmpty() ? searchKey(heading) : key;
}

QStringList headingKeys(const QStringList &headings)
{
    QStringList keys;
    for (const QString &heading : headings)
        keys.append(headingKey(heading));
    return keys;
}

using Pairs = QHash<QString, QString>;

/// field → heading of "field=heading,…"; an empty one for a field that no column is to hold.
Result<Pairs> parsePairs(const QString &map, const std::vector<ColumnField> &fields)
{
    Pairs pairs;
    for (const QString &part : map.split(u',')) {
        const auto equals = part.indexOf(u'=');
        const QString name = part.first(qMax<qsizetype>(equals, 0)).trimmed();
        const QString heading = part.sliced(equals + 1).trimmed();
        if (name.isEmpty() || equals < 0)
            return refusal(u"not field=heading: "_s + part.trimmed());
        const auto known = std::ranges::find(fields, name, &ColumnField::name);
        if (known == fields.end())
            return refusal(u"no field named "_s + name);
        if (heading.isEmpty() && known->required)
            return refusal(u"not field=heading: "_s + part.trimmed());
        if (pairs.contains(name))
            return refusal(u"mapped twice: "_s + name);
        pairs.insert(name, heading);
    }
    return pairs;
}

/// Columns whose heading is one of `wanted`.
QList<qsizetype> findColumns(const QStringList &header, const QStringList &wanted)
{
    const QStringList keys = headingKeys(wanted);
    QList<qsizetype> found;
    for (qsizetype i = 0; i < header.size(); ++i)
        if (const QString key = headingKey(header[i]); !key.isEmpty() && keys.contains(key))
            found.append(i);
    return found;
}

/// Columns with that very heading or, without one, with one that is the same but for its writing; "#3" is the
/// third, where no heading reads so.
QList<qsizetype> columnsNamed(const QStringList &header, const QString &heading)
{
    QList<qsizetype> found;
    for (qsizetype i = 0; i < header.size(); ++i)
        if (header[i].trimmed() == heading)
            found.append(i);
    if (found.isEmpty())
        found = findColumns(header, {heading});
    bool isNumber = false;
    const qsizetype place = heading.startsWith(u'#') ? heading.mid(1).toLongLong(&isNumber) - 1 : -1;
    if (found.isEmpty() && isNumber && place >= 0 && place < header.size())
        found << place;
    return found;
}
}

Result<ColumnMap> ColumnMap::match(const QStringList &header, const std::vector<ColumnField> &fields,
                                   const QString &explicitMap)
{
    const Result<Pairs> pairs =
        explicitMap.isEmpty() ? Result<Pairs>(Pairs()) : parsePairs(explicitMap, fields);
    if (!pairs)
        return pairs.error();
    ColumnMap map;
    for (auto pair = pairs->cbegin(); pair != pairs->cend(); ++pair)
        if (pair.value().isEmpty())
            map.m_without.insert(pair.key());
    for (const ColumnField &field : fields)
        if (!pairs->value(field.name).isEmpty())
            if (const Result<> assigned = map.assignGiven(header, field.name, pairs->value(field.name));
                !assigned)
                return assigned.error();
    for (const ColumnField &field : fields)
        if (!map.has(field.name) && !pairs->contains(field.name))
            if (const Result<> assigned = map.assignByHeading(header, field); !assigned)
                return assigned.error();
    return map;
}

Result<> ColumnMap::assignGiven(const QStringList &header, const QString &field, const QString &heading)
{
    const QList<qsizetype> found = columnsNamed(header, heading);
    if (found.isEmpty())
        return refusal(u"no column named "_s + heading);
    if (found.size() > 1)
        return refusal(u"two columns for "_s + field);
    if (isTaken(found.first()))
        return refusal(u"mapped twice: "_s + heading);
    assign(field, found.first(), header);
    return {};
}

Result<> ColumnMap::assignByHeading(const QStringList &header, const ColumnField &field)
{
    QList<qsizetype> found = findColumns(header, field.headings + QStringList(field.name));
    found.removeIf([this](qsizetype column) { return isTaken(column); });
    if (found.size() > 1)
        return refusal(u"two columns for "_s + field.name);
    if (found.isEmpty())
        return field.required ? Result<>(refusal(u"no column for "_s + field.name)) : Result<>();
    assign(field.name, found.first(), header);
    return {};
}

void ColumnMap::assign(const QString &field, qsizetype column, const QStringList &header)
{
    m_columns.insert(field, column);
    m_headings.insert(field, header[column].trimmed());
}

bool ColumnMap::isTaken(qsizetype column) const
{
    return std::find(m_columns.cbegin(), m_columns.cend(), column) != m_columns.cend();
}

std::optional<qsizetype> ColumnMap::column(const QString &field) const
{
    const auto found = m_columns.constFind(field);
    return found == m_columns.constEnd() ? std::nullopt : std::optional(*found);
}

QString ColumnMap::value(const QStringList &record, const QString &field) const
{
    return record.value(m_columns.value(field, -1)).trimmed();
}

QString ColumnMap::heading(const QString &field) const
{
    return m_headings.value(field, field);
}
