#include "core/usecase/openbalance.h"

#include "core/data/outbox.h"
#include "core/data/pointsledger.h"
#include "core/data/storedvalue.h"
#include "core/security/eventchain.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {
// What an undone import gave and took back, and what a merger brought that was parted again, is as if it had
// never been: such entries are adjustments that nobody made by hand.

bool hadPoints(const Connection &connection, const Member &member)
{
    return !member.points.isZero()
        || connection
               .select(u"SELECT 1 FROM points_entry e"
                       " WHERE e.customer = (SELECT row FROM customer WHERE id = ?) AND (e.kind <> 'adjusted'"
                       " OR EXISTS (SELECT 1 FROM points_adjustment WHERE entry = e.row))"_s,
                       member.id)
               .next();
}

bool hadValue(const Connection &connection, const StoredAccount &account)
{
    return account.balance != StoredBalance()
        || connection
               .select(u"SELECT 1 FROM stored_value_entry"
                       " WHERE account = (SELECT row FROM account WHERE id = ?) AND kind <> 'adjusted'"_s,
                       account.id)
               .next();
}

Result<Points> pointsToGive(const Connection &connection, const std::optional<Member> &member, Points points)
{
    if (!member || !hadPoints(connection, *member))
        return points;
    return member->points == points ? Result<Points>(Points())
                                    : Error{Error::Code::BalanceChanged, u"points"_s};
}

Result<StoredBalance> valueToGive(const Connection &connection, const Session &who,
                                  const std::optional<Member> &member, const StoredBalance &value)
{
    const auto account = member ? storedvalue::ofMember(connection, member->id) : std::nullopt;
    if (account && hadValue(connection, *account))
        return account->balance == value ? Result<StoredBalance>(StoredBalance())
                                         : Error{Error::Code::BalanceChanged, u"stored_value"_s};
    const Money limit = who.shop.tenders.namedLimit;
    if (!limit.isZero() && value.total() > limit)
        return Error{Error::Code::LimitExceeded, who.shop.currency.print(limit)};
    return value;
}

void tell(Transaction &transaction, const Session &who, const Member &member, const OpeningBalance &balance,
          Timestamp now, const Random &random)
{
    const auto id = Id<Event>::make(now, random);
    const Currency &currency = who.shop.currency;
    const QByteArray body =
        QJsonDocument(QJsonObject{{u"v"_s, 1},
                                  {u"id"_s, id.toString()},
                                  {u"shop"_s, who.shop.code},
                                  {u"till"_s, who.till.code},
                                  {u"user"_s, who.user.toString()},
                                  {u"member"_s, member.number},
                                  {u"account"_s, member.id.toString()},
                                  {u"points"_s, balance.points.units()},
                                  {u"currency"_s, currency.code()},
                                  {u"principal"_s, currency.print(balance.value.principal)},
                                  {u"bonus"_s, currency.print(balance.value.bonus)},
                                  {u"at"_s, now.toIso()}})
            .toJson(QJsonDocument::Compact);
    outbox::append(transaction, {id, u"balance.opened/1"_s, now, body, std::nullopt, bodyHash(body)});
}
}

Result<OpeningBalance> openingBalance(const Connection &connection, const Session &who,
                                      const std::optional<Member> &member,
                                      const std::optional<Points> &points,
                                      const std::optional<StoredBalance> &value)
{
    OpeningBalance balance;
    if (points) {
        const auto left = pointsToGive(connection, member, *points);
        if (!left)
            return left.error();
        balance.points = *left;
    }
    if (value) {
        const auto left = valueToGive(connection, who, member, *value);
        if (!left)
            return left.error();
        balance.value = *left;
    }
    return balance;
}

void giveOpening(Transaction &transaction, const Session &who, const Member &member,
                 const OpeningBalance &balance, Timestamp now, const Random &random)
{
    if (balance.isZero())
        return;
    if (!balance.points.isZero())
        pointsledger::append(transaction,
                             {member.id, PointsEntry::Kind::Adjusted, balance.points, std::nullopt, now});
    if (balance.value != StoredBalance()) {
        const StoredAccount account = newMemberAccount(member);
        if (!storedvalue::find(transaction.connection(), account.id))
            storedvalue::open(transaction, account, now);
        storedvalue::append(
            transaction,
            {account.id, StoredValueEntry::Kind::Adjusted, balance.value, std::nullopt, std::nullopt, now});
    }
    tell(transaction, who, member, balance, now, random);
}
