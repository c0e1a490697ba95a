#include "core/usecase/erasemember.h"

#include "core/data/audit.h"
#include "core/data/credit.h"
#include "core/data/deposits.h"
#include "core/data/membercards.h"
#include "core/data/members.h"
#include "core/data/merges.h"
#include "core/data/outbox.h"
#include "core/data/passes.h"
#include "core/data/storedvalue.h"
#include "core/security/eventchain.h"
#include "core/usecase/freetext.h"
#include "core/usecase/issuecoupons.h"
#include "core/usecase/lapsepasses.h"

#include <QJsonDocument>

#include <limits>

using namespace Qt::StringLiterals;

namespace {
std::vector<Pass> cardsOf(const Connection &connection, const Id<Customer> &customer,
                          std::optional<PassState> state = {})
{
    return passes::list(connection, {customer, state, {}, std::numeric_limits<int>::max()});
}

/// What the member's own cards of uses would pay back, also those that lapsed.
Money owedForCards(const Connection &connection, const Id<Customer> &customer, const BusinessDate &day)
{
    Money owed;
    for (const Pass &pass : cardsOf(connection, customer))
        if (const auto back = worthBack(pass, day))
            owed += *back;
    return owed;
}

/// Cards that pay nothing back are good for nobody from here on.
void lapseCards(Transaction &transaction, const Session &who, const Id<Customer> &customer,
                const BusinessDate &day, Timestamp now, const Random &random)
{
    for (const Pass &pass : cardsOf(transaction.connection(), customer, PassState::Open))
        lapsePass(transaction, who, pass, who.user, day, now, random);
}

/// What the shop owes, or is owed; zero when all is settled.
Money unsettled(const Connection &connection, const Id<Customer> &customer, const BusinessDate &day)
{
    const auto account = storedvalue::ofMember(connection, customer);
    if (account && !account->balance.total().isZero())
        return account->balance.total();
    const auto line = credit::of(connection, customer);
    if (const Money cards = owedForCards(connection, customer, day); !cards.isZero())
        return cards;
    return line && !line->owed.isZero() ? line->owed : deposits::heldFor(connection, customer);
}

/// By `user`, or by a rule.
Result<> erase(Transaction &transaction, const Session &who, const std::optional<Id<User>> &user,
               const QString &number, const QString &reason, Timestamp now, const Random &random)
{
    const auto member = members::byNumber(transaction.connection(), number);
    if (!member)
        return membercards::unknownNumber(transaction.connection(), number);
    const BusinessDate day = businessDate(now, who.shop.day);
    if (const Money left = unsettled(transaction.connection(), member->id, day); !left.isZero())
        return Error{Error::Code::BalanceLeft, who.shop.currency.print(left)};
    std::vector<Id<Customer>> all = merges::into(transaction.connection(), member->id);
    all.push_back(member->id);
    for (const Id<Customer> &each : all) {
        voidCouponsOf(transaction, who, each, now, random);
        lapseCards(transaction, who, each, day, now, random);
        members::erase(transaction, each, now);
        tellErased(transaction, each, now, random);
    }
    audit::append(transaction, now, user, u"member.erase"_s,
                  {{u"member"_s, member->id.toString()}, {u"reason"_s, reason}});
    return {};
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
    return erase(transaction, who, who.user, number, *why, now, random);
}

Result<> eraseByRule(Transaction &transaction, const Session &who, const QString &number,
                     const QString &reason, Timestamp now, const Random &random)
{
    return erase(transaction, who, std::nullopt, number, reason, now, random);
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
