#pragma once

#include "core/customer/memberfilter.h"

#include <QCoreApplication>
#include <QStringList>

#include <optional>
#include <vector>

/// What the list of members can show.
enum class MemberColumn {
    Name,
    Phone,
    Number,
    Tier,
    Points,
    StoredValue,
    Owed,
    LastVisit,
    Spent,
    Tags,
    Source,
    Region,
    Adviser,
    Enrolled
};

/// How the columns are called and how wide they are.
class MemberColumns
{
    Q_DECLARE_TR_FUNCTIONS(MemberColumns)

public:
    static const std::vector<MemberColumn> &all();
    /// Those of a list that is browsed, until somebody chooses others.
    static const std::vector<MemberColumn> &usual();
    /// Those of a search at the till.
    static const std::vector<MemberColumn> &brief();

    static QString title(MemberColumn column);
    /// As views keep it: "name", "storedValue" …
    static QString key(MemberColumn column);
    static QStringList keys(const std::vector<MemberColumn> &columns);
    /// Nothing for a list of none that are known.
    static std::vector<MemberColumn> named(const QStringList &keys);
    /// By what the list is sorted when its title is pressed.
    static std::optional<MemberSort> sort(MemberColumn column);
    static QString title(MemberSort sort);
    /// In px.
    static int width(MemberColumn column);
    static bool isFigure(MemberColumn column);
};
