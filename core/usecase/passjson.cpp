#include "core/usecase/passjson.h"

#include "core/data/sales.h"
#include "core/data/users.h"
#include "core/usecase/usepass.h"

using namespace Qt::StringLiterals;

namespace {
QString receiptOf(const Connection &connection, const Id<Sale> &sale)
{
    const auto record = sales::find(connection, sale);
    return record ? record->receipt.number.toString() : QString();
}

QJsonObject entryJson(const Connection &connection, const PassEntry &entry, const Currency &currency)
{
    QJsonObject object{{u"act"_s, toText(entry.act)},
                       {u"at"_s, entry.at.toIso()},
                       {u"uses"_s, entry.uses},
                       {u"left"_s, entry.left},
                       {u"earned"_s, currency.print(entry.earned.amount)},
                       {u"paidBack"_s, currency.print(entry.paidBack.amount)}};
    if (!entry.worth.isZero())
        object[u"worth"_s] = currency.print(entry.worth);
    if (entry.sale)
        object[u"receipt"_s] = receiptOf(connection, *entry.sale);
    if (const auto user = entry.user ? users::find(connection, *entry.user) : std::nullopt)
        object[u"user"_s] = user->name;
    return object;
}
}

QJsonObject toJson(const Connection &connection, const Pass &pass, const Session &who,
                   const BusinessDate &day)
{
    const Currency &currency = who.shop.currency;
    QJsonObject object{{u"number"_s, pass.number},
                       {u"kind"_s, pass.kind.code},
                       {u"name"_s, pass.kind.name},
                       {u"state"_s, toText(pass.state)},
                       {u"uses"_s, pass.kind.terms.uses},
                       {u"used"_s, pass.used},
                       {u"left"_s, pass.left},
                       {u"paid"_s, currency.print(pass.paid.amount)},
                       {u"deferred"_s, currency.print(pass.deferred.amount)},
                       {u"paidBack"_s, currency.print(pass.paidBack.amount)},
                       {u"soldAt"_s, pass.soldAt.toIso()},
                       {u"receipt"_s, receiptOf(connection, pass.sale)}};
    if (pass.until)
        object[u"until"_s] = pass.until->toIso();
    if (pass.member)
        object[u"member"_s] = pass.member->number;
    if (const auto back = worthBack(pass, day))
        object[u"worthBack"_s] = currency.print(*back);
    return object;
}

Result<QJsonObject> shownPass(const Connection &connection, const Session &who, const QString &number,
                              const BusinessDate &day)
{
    if (const auto allowed = who.may(Permission::FindMember); !allowed)
        return allowed.error();
    const auto pass = passOf(connection, number);
    if (!pass)
        return pass.error();
    QJsonObject object = toJson(connection, *pass, who, day);
    object[u"terms"_s] = toJson(pass->kind, who.shop.currency);
    QJsonArray entries;
    for (const PassEntry &entry : passes::entriesOf(connection, *pass))
        entries.append(entryJson(connection, entry, who.shop.currency));
    object[u"entries"_s] = entries;
    return object;
}

QJsonArray toJson(const std::vector<ReceiptPass> &passes)
{
    QJsonArray list;
    for (const ReceiptPass &pass : passes) {
        QJsonObject object{{u"number"_s, pass.number},
                           {u"name"_s, pass.name},
                           {u"sold"_s, pass.isSold},
                           {u"left"_s, pass.left}};
        if (pass.until)
            object[u"until"_s] = pass.until->toIso();
        list.append(object);
    }
    return list;
}

QJsonObject toJson(const PassSums &sums, const Currency &currency)
{
    return {{u"sold"_s, currency.print(sums.sold.amount)},
            {u"paidBack"_s, currency.print(sums.paidBack.amount)},
            {u"earned"_s, currency.print(sums.earned.amount)},
            {u"uses"_s, sums.uses},
            {u"worth"_s, currency.print(sums.worth)}};
}

QJsonObject toJson(const PassLiability &liability, const Currency &currency)
{
    return {{u"cards"_s, liability.cards},
            {u"uses"_s, liability.uses},
            {u"deferred"_s, currency.print(liability.deferred.amount)},
            {u"tax"_s, currency.print(liability.deferred.tax)}};
}
