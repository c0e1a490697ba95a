#include "core/usecase/erasemember.h"

#include "core/data/audit.h"
#include "core/data/credit.h"
#include "core/data/deposits.h"
#include "core/data/membercards.h"
#include "core/data/members.h"
#include "core/data/merges.h"
#include "core/data/outbox.h"
#include "core/data/storedvalue.h"
#include "core/security/eventchain.h"
#include "core/usecase/freetext.h"
#include "core/usecase/issuecoupons.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {
/// What the shop owes, or is owed; zero when all is settled.
Money unsettled(const Connection &connection, const Id<Customer> &customer)
{
    const auto account = storedvalue::ofMember(connection, customer);
    if (account && !account->balance.total().isZero())
        return account->balance.total();
    const auto line = credit::of(connection, customer);
    return line && !line->owed.isZero() ? line->owed : deposits::heldFor(connection, customer);
}
}

Result<> eraseMember(Transaction &transaction, const Session &who, const QString &number,
                     const QString &reason, Timestamp now, const Random &random)
{
    if (const auto allowed = who.may(Permission::EraseMember); !allowed)
        return allowed;
    const auto why = keptText(reason, u"reason"_s, Need::Required);
    if (!why)
        return why.error();
    const auto member = members::byNumber(transaction.connection(), number);
    if (!member)
        return membercards::unknownNumber(transaction.connection(), number);
    if (const Money left = unsettled(transaction.connection(), member->id); !left.isZero())
        return Error{Error::Code::BalanceLeft, who.shop.currency.print(left)};
    std::vector<Id<Customer>> all = merges::into(transaction.connection(), member->id);
    all.push_back(member->id);
    for (const Id<Customer> &each : all) {
        voidCouponsOf(transaction, who, each, now, random);
        members::erase(transaction, each, now);
        tellErased(transaction, each, now, random);
    }
    audit::append(transaction, now, who.user, u"member.erase"_s,
                  {{u"member"_s, member->id.toString()}, {u"reason"_s, *why}});
    return {};
}

void tellErased(Transaction &transaction, const Id<Customer> &member, Timestamp now, const Random &random)
{
    const QByteArray body =
        QJsonDocument(QJsonObject{{u"v"_s, 1}, {u"id"_s, member.toString()}, {u"at"_s, now.toIso()}})
            .toJson(QJsonDocument::Compact);
    outbox::append(
        transaction,
        {Id<Event>::make(now, random), u"member.erased/1"_s, now, body, std::nullopt, bodyHash(body)});
}
