#include "ui/members/membercolumn.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
struct Row
{
    MemberColumn column;
    QLatin1StringView key;
    const char *title;
    int width;
    std::optional<MemberSort> sort;
};

const std::vector<Row> rows{
    {MemberColumn::Name, "name"_L1, QT_TRANSLATE_NOOP("MemberColumns", "Name"), 132, MemberSort::Name},
    {MemberColumn::Phone, "phone"_L1, QT_TRANSLATE_NOOP("MemberColumns", "Phone"), 140, {}},
    {MemberColumn::Number, "number"_L1, QT_TRANSLATE_NOOP("MemberColumns", "Number"), 188,
     MemberSort::Number},
    {MemberColumn::Tier, "tier"_L1, QT_TRANSLATE_NOOP("MemberColumns", "Tier"), 84, MemberSort::Tier},
    {MemberColumn::Points, "points"_L1, QT_TRANSLATE_NOOP("MemberColumns", "Points"), 92, MemberSort::Points},
    {MemberColumn::StoredValue, "storedValue"_L1, QT_TRANSLATE_NOOP("MemberColumns", "Stored"), 108,
     MemberSort::StoredValue},
    {MemberColumn::Owed, "owed"_L1, QT_TRANSLATE_NOOP("MemberColumns", "Owed"), 108, MemberSort::Owed},
    {MemberColumn::LastVisit, "lastVisit"_L1, QT_TRANSLATE_NOOP("MemberColumns", "Last visit"), 120,
     MemberSort::LastVisit},
    {MemberColumn::Spent, "spent"_L1, QT_TRANSLATE_NOOP("MemberColumns", "12 months"), 120,
     MemberSort::Spent},
    {MemberColumn::Tags, "tags"_L1, QT_TRANSLATE_NOOP("MemberColumns", "Tags"), 140, {}},
    {MemberColumn::Source, "source"_L1, QT_TRANSLATE_NOOP("MemberColumns", "Source"), 100, {}},
    {MemberColumn::Region, "region"_L1, QT_TRANSLATE_NOOP("MemberColumns", "Region"), 140, {}},
    {MemberColumn::Adviser, "adviser"_L1, QT_TRANSLATE_NOOP("MemberColumns", "Adviser"), 100, {}},
    {MemberColumn::Enrolled, "enrolled"_L1, QT_TRANSLATE_NOOP("MemberColumns", "Enrolled"), 120,
     MemberSort::Enrolled}};

const Row &rowOf(MemberColumn column)
{
    return rows[size_t(column)];
}
}

const std::vector<MemberColumn> &MemberColumns::all()
{
    static const std::vector<MemberColumn> columns = [] {
        std::vector<MemberColumn> list;
        for (const Row &row : rows)
            list.push_back(row.column);
        return list;
    }();
    return columns;
}

const std::vector<MemberColumn> &MemberColumns::usual()
{
    static const std::vector<MemberColumn> columns{
        MemberColumn::Name,        MemberColumn::Phone,     MemberColumn::Tier, MemberColumn::Points,
        MemberColumn::StoredValue, MemberColumn::LastVisit, MemberColumn::Spent};
    return columns;
}

const std::vector<MemberColumn> &MemberColumns::brief()
{
    static const std::vector<MemberColumn> columns{MemberColumn::Name, MemberColumn::Phone,
                                                   MemberColumn::Number, MemberColumn::Tier,
                                                   MemberColumn::Points};
    return columns;
}

QString MemberColumns::title(MemberColumn column)
{
    return tr(rowOf(column).title);
}

QString MemberColumns::key(MemberColumn column)
{
    return rowOf(column).key;
}

QStringList MemberColumns::keys(const std::vector<MemberColumn> &columns)
{
    QStringList keys;
    for (const MemberColumn column : columns)
        keys << key(column);
    return keys;
}

std::vector<MemberColumn> MemberColumns::named(const QStringList &keys)
{
    std::vector<MemberColumn> columns;
    for (const Row &row : rows)
        if (keys.contains(row.key))
            columns.push_back(row.column);
    return columns;
}

std::optional<MemberSort> MemberColumns::sort(MemberColumn column)
{
    return rowOf(column).sort;
}

QString MemberColumns::title(MemberSort sort)
{
    const auto row = std::ranges::find(rows, std::optional(sort), &Row::sort);
    return tr(row->title);
}

int MemberColumns::width(MemberColumn column)
{
    return rowOf(column).width;
}

bool MemberColumns::isFigure(MemberColumn column)
{
    return column == MemberColumn::Points || column == MemberColumn::StoredValue
        || column == MemberColumn::Owed || column == MemberColumn::Spent;
}
