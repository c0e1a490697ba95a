#include "core/usecase/merging.h"

#include "core/base/jsontext.h"
#include "core/data/audit.h"
#include "core/data/credit.h"
#include "core/data/outbox.h"
#include "core/data/storedvalue.h"
#include "core/security/eventchain.h"

using namespace Qt::StringLiterals;

namespace merging {
Result<> mayReview(const Session &who)
{
    if (const auto allowed = who.may(Permission::ReviewDuplicates); !allowed)
        return allowed;
    return who.vault ? Result<>() : Error{Error::Code::VaultClosed, {}};
}

QByteArray eventBody(const Session &who, const Id<Customer> &stayed, const Id<Customer> &merged,
                     Points points, const StoredBalance &value, Money owed, Timestamp now)
{
    const Currency &currency = who.shop.currency;
    JsonText json;
    json.beginObject()
        .field("v", qint64(1))
        .field("stayed", stayed.toString())
        .field("merged", merged.toString())
        .field("shop", who.shop.code)
        .field("till", who.till.code)
        .field("user", who.user.toString())
        .field("points", points.units())
        .field("currency", currency.code())
        .field("principal", currency.print(value.principal))
        .field("bonus", currency.print(value.bonus))
        .field("owed", currency.print(owed))
        .field("at", now.toIso())
        .endObject();
    return json.bytes();
}

void tell(Transaction &transaction, const Session &who, const QString &kind, const QByteArray &body,
          const QString &act, const Id<Customer> &stayed, const Id<Customer> &merged, Timestamp now,
          const Random &random)
{
    audit::append(transaction, now, who.user, act,
                  {{u"member"_s, stayed.toString()}, {u"merged"_s, merged.toString()}});
    outbox::append(transaction, {Id<Event>::make(now, random), kind, now, body, {}, bodyHash(body)});
}

void moveValue(Transaction &transaction, const Member &from, const Member &to, const StoredBalance &value,
               Timestamp now)
{
    const auto source = storedvalue::ofMember(transaction.connection(), from.id);
    if (!source)
        return;
    if (!storedvalue::ofMember(transaction.connection(), to.id)) {
        StoredAccount account = newMemberAccount(to);
        account.goodUntil = source->goodUntil;
        storedvalue::open(transaction, account, now);
    } else {
        storedvalue::goodAsLongAs(transaction, to.id, source->goodUntil);
    }
    if (value == StoredBalance())
        return;
    const auto target = storedvalue::ofMember(transaction.connection(), to.id);
    storedvalue::append(transaction, {source->id, StoredValueEntry::Kind::Adjusted, -value, {}, {}, now});
    storedvalue::append(transaction, {target->id, StoredValueEntry::Kind::Adjusted, value, {}, {}, now});
}

void moveDebt(Transaction &transaction, const Id<Customer> &from, const Id<Customer> &to, Money owed,
              Timestamp now)
{
    if (owed.isZero())
        return;
    credit::append(transaction, {from, CreditEntry::Kind::Adjusted, -owed, {}, {}, now});
    credit::append(transaction, {to, CreditEntry::Kind::Adjusted, owed, {}, {}, now});
}
}
