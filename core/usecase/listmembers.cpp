#include "core/usecase/listmembers.h"

#include "core/usecase/facttokens.h"
#include "core/usecase/findmembers.h"

#include <QCollator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
void addBirthdays(MemberCondition &condition, const Vault &vault)
{
    const QDate today = condition.today.date();
    const MemberFilter &filter = condition.filter;
    if (filter.birthdayMonth) {
        const QDate first(today.year(), *filter.birthdayMonth, 1);
        condition.tokens.push_back(birthdayTokens(vault, first, first.addDays(first.daysInMonth() - 1)));
    }
    if (filter.birthdayWithinDays)
        condition.tokens.push_back(birthdayTokens(vault, today, today.addDays(*filter.birthdayWithinDays)));
}

/// All the names, for as long as it takes to put them in order.
Result<std::vector<qint64>> byName(const Connection &main, const Connection &keys, const Session &who,
                                   const MemberCondition &condition, const MemberOrder &order, qint64 limit,
                                   const std::function<bool()> &goOn)
{
    auto rows = memberlisting::rows(main, condition, {MemberSort::Enrolled, false}, mostByName + 1, goOn);
    if (qint64(rows.size()) > mostByName)
        return Error{Error::Code::TooLarge, QString::number(mostByName)};
    const QCollator collator{QLocale(who.shop.locale)};
    std::vector<std::pair<QCollatorSortKey, qint64>> named;
    for (const ListedMember &each : memberlisting::at(main, keys, rows)) {
        if (!goOn())
            break;
        const auto opened = openMember(each.sealed, *who.vault);
        named.emplace_back(collator.sortKey(opened ? opened->person.name : QString()), each.row);
    }
    std::stable_sort(named.begin(), named.end(), [](const auto &a, const auto &b) {
        const int compared = a.first.compare(b.first);
        return compared != 0 ? compared < 0 : a.second < b.second;
    });
    if (order.descending)
        std::reverse(named.begin(), named.end());
    rows.clear();
    for (const auto &[name, row] : named)
        rows.push_back(row);
    if (limit >= 0 && qint64(rows.size()) > limit)
        rows.resize(size_t(limit));
    return rows;
}
}

Result<MemberCondition> memberCondition(const Session &who, const MemberFilter &filter, Timestamp now)
{
    MemberCondition condition{filter, businessDate(now, who.shop.day), {}, {}};
    for (const TierLevel &level : who.shop.tiers.levels)
        condition.tierRank << level.code;
    if (!filter.birthdayMonth && !filter.birthdayWithinDays && filter.custom.empty())
        return condition;
    if (!who.vault)
        return Error{Error::Code::VaultClosed, {}};
    addBirthdays(condition, *who.vault);
    for (const auto &[code, values] : filter.custom)
        condition.tokens.push_back(customTokens(*who.vault, code, values));
    return condition;
}

Result<std::vector<qint64>> listMembers(const Connection &main, const Connection &keys, const Session &who,
                                        const MemberListQuery &query, Timestamp now, qint64 limit,
                                        const std::function<bool()> &goOn)
{
    if (const auto allowed = who.may(Permission::BrowseMembers); !allowed)
        return allowed.error();
    if (!who.vault)
        return Error{Error::Code::VaultClosed, {}};
    const auto condition = memberCondition(who, query.filter, now);
    if (!condition)
        return condition.error();
    if (query.order.by == MemberSort::Name)
        return byName(main, keys, who, *condition, query.order, limit, goOn);
    return memberlisting::rows(main, *condition, query.order, limit, goOn);
}

Result<std::vector<MemberLine>> memberLines(const Connection &main, const Connection &keys,
                                            const Session &who, const std::vector<qint64> &rows)
{
    if (const auto allowed = who.may(Permission::FindMember); !allowed)
        return allowed.error();
    if (!who.vault)
        return Error{Error::Code::VaultClosed, {}};
    std::vector<MemberLine> lines;
    for (ListedMember &listed : memberlisting::at(main, keys, rows)) {
        auto opened = openMember(listed.sealed, *who.vault);
        MemberProfile profile = opened ? std::move(*opened) : MemberProfile{listed.sealed.member, Person()};
        listed.sealed.sealed.clear();
        listed.sealed.wrappedKey.clear();
        lines.push_back({std::move(profile), std::move(listed)});
    }
    return lines;
}
