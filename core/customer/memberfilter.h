#pragma once

#include "core/base/amount.h"
#include "core/base/result.h"
#include "core/customer/consent.h"

#include <QJsonObject>
#include <QStringList>

#include <map>
#include <optional>

/// Which members are listed: those whom every condition lets through. What is not asked for is absent.
struct MemberFilter
{
    QStringList tiers = {};                     ///< any of these; an empty text is no tier
    QStringList tags = {};                      ///< all of these
    QStringList sources = {};                   ///< any of these; an empty text is not known
    std::vector<Id<struct User>> advisers = {}; ///< any of these
    std::optional<Points> pointsFrom = {};
    std::optional<Points> pointsTo = {};          ///< with it
    std::optional<int> visitedWithinDays = {};    ///< came on one of the last so many days, today with them
    std::optional<int> awayDays = {};             ///< did not come on any of them, or never came
    std::optional<int> birthdayMonth = {};        ///< 1–12: kept in that month of this year
    std::optional<int> birthdayWithinDays = {};   ///< kept today or on one of the next so many days
    std::map<ConsentPurpose, bool> consents = {}; ///< holds, or does not
    bool owes = false;
    bool hasStoredValue = false;
    std::map<QString, QStringList> custom =
        {}; ///< by the field's code: any of these values, as they are kept

    bool isEmpty() const { return *this == MemberFilter(); }
    friend bool operator==(const MemberFilter &, const MemberFilter &) = default;
};

/// By what the list is sorted; of equal ones the older stands first, last when it is turned round.
enum class MemberSort { Enrolled, Name, Number, Tier, Points, StoredValue, Owed, LastVisit, Spent };

struct MemberOrder
{
    MemberSort by = MemberSort::Enrolled;
    bool descending = true;

    friend bool operator==(const MemberOrder &, const MemberOrder &) = default;
};

/// A list as it is asked for.
struct MemberListQuery
{
    MemberFilter filter = {};
    MemberOrder order = {};

    friend bool operator==(const MemberListQuery &, const MemberListQuery &) = default;
};

/// "enrolled", "name", "number", "tier", "points", "storedValue", "owed", "lastVisit", "spent"
QString toText(MemberSort sort);
std::optional<MemberSort> memberSort(const QString &text);

/// {"tiers":[…],"tags":[…],"sources":[…],"advisers":[ids],"pointsFrom","pointsTo","visitedWithinDays",
/// "awayDays","birthdayMonth","birthdayWithinDays","consents":{"marketing/sms":true},"owes","hasStoredValue",
/// "custom":{code:[…]}}; what is not asked for is left out.
QJsonObject toJson(const MemberFilter &filter);
/// InvalidInput with the field that is wrong or not known.
Result<MemberFilter> memberFilterFrom(const QJsonObject &object);

/// {"filter":{…},"sort":"points","descending":true}
QJsonObject toJson(const MemberListQuery &query);
Result<MemberListQuery> memberListQueryFrom(const QJsonObject &object);
