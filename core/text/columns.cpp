#include "core/text/columns.h"

#include "core/text/searchkey.h"

#include <algorithm>

namespace
{
QString plain(const QString &heading)
{
    return searchKey(heading).remove(u'_').remove(u'-');
}
}

Result<ColumnMap> ColumnMap::match(const QStringList &header, const std::vector<ColumnName> &known)
{
    ColumnMap map;
    for (qsizetype column = 0; column < header.size(); ++column) {
        const QString heading = plain(header[column]);
        const auto named = std::find_if(known.begin(), known.end(), [&](const ColumnName &name) {
            return plain(name.field) == heading
                || std::any_of(name.headings.begin(), name.headings.end(),
                               [&](const QString &known_) { return plain(known_) == heading; });
        });
        if (named != known.end())
            if (const auto added = map.add(named->field, column, header[column]); !added)
                return added.error();
    }
    return map;
}

Result<ColumnMap> ColumnMap::parse(const QString &text, const QStringList &header, const std::vector<ColumnName> &known)
{
    ColumnMap map;
    for (const QString &part : text.split(u',')) {
        const auto equals = part.indexOf(u'=');
        const QString field = part.left(equals).trimmed();
        const QString heading = part.mid(equals + 1).trimmed();
        const bool isKnown =
            std::any_of(known.begin(), known.end(), [&](const ColumnName &name) { return name.field == field; });
        const auto column = std::find_if(header.begin(), header.end(),
                                         [&](const QString &name) { return name.trimmed() == heading; });
        if (equals < 0 || !isKnown || column == header.end())
            return Error{Error::Code::InvalidInput, part};
        if (const auto added = map.add(field, column - header.begin(), heading); !added)
            return added.error();
    }
    return map;
}

QString ColumnMap::value(const QStringList &record, const QString &field) const
{
    return record.value(m_columns.value(field, -1)).trimmed();
}

Result<> ColumnMap::add(const QString &field, qsizetype column, const QString &heading)
{
    if (m_columns.contains(field))
        return Error{Error::Code::InvalidInput, heading};
    m_columns[field] = column;
    m_headings[field] = heading.trimmed();
    return {};
}
