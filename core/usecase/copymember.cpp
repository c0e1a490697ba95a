#include "core/usecase/copymember.h"

#include "core/base/businessdate.h"
#include "core/data/audit.h"
#include "core/data/consents.h"
#include "core/data/credit.h"
#include "core/data/customfields.h"
#include "core/data/deposits.h"
#include "core/data/members.h"
#include "core/data/personalrecords.h"
#include "core/data/storedvalue.h"
#include "core/data/users.h"
#include "core/platform/durablefile.h"
#include "core/usecase/changemember.h"
#include "core/usecase/correctmember.h"
#include "core/usecase/couponjson.h"
#include "core/usecase/followup.h"
#include "core/usecase/giveconsent.h"
#include "core/usecase/issuecard.h"
#include "core/usecase/issuevoucher.h"
#include "core/usecase/memberphoto.h"
#include "core/usecase/passjson.h"
#include "core/usecase/restrictmember.h"
#include "core/usecase/reviewquality.h"
#include "core/usecase/rewardevents.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

using namespace Qt::StringLiterals;

namespace {
QString amountIn(const Purchase &purchase, Money amount)
{
    return printDecimal(amount.units(), purchase.exponent);
}

QJsonObject toJson(const Purchase &purchase)
{
    QJsonArray lines;
    for (const PurchaseLine &line : purchase.lines)
        lines << QJsonObject{{u"code"_s, line.code},
                             {u"name"_s, line.name},
                             {u"unit"_s, line.unit},
                             {u"quantity"_s, printQuantity(line.quantity)},
                             {u"unitPrice"_s, amountIn(purchase, line.unitPrice)},
                             {u"discount"_s, amountIn(purchase, line.discount)},
                             {u"total"_s, amountIn(purchase, line.total)},
                             {u"points"_s, line.points.units()}};
    QJsonArray tenders;
    for (const auto &[kind, amount] : purchase.tenders)
        tenders << QJsonObject{{u"kind"_s, kind}, {u"amount"_s, amountIn(purchase, amount)}};
    return {{u"kind"_s, purchase.kind},
            {u"receipt"_s, purchase.receipt},
            {u"at"_s, purchase.at.toIso()},
            {u"currency"_s, purchase.currency},
            {u"total"_s, amountIn(purchase, purchase.total)},
            {u"lines"_s, lines},
            {u"tenders"_s, tenders}};
}

/// `fill` writes what the entry moved.
template <class Fill> QJsonArray entriesToJson(const std::vector<LedgerLine> &lines, Fill fill)
{
    QJsonArray list;
    for (const LedgerLine &line : lines) {
        QJsonObject object{{u"kind"_s, line.kind}, {u"at"_s, line.at.toIso()}};
        if (!line.paper.isEmpty())
            object[u"paper"_s] = line.paper;
        if (!line.what.isEmpty())
            object[u"for"_s] = line.what;
        fill(object, line);
        list << object;
    }
    return list;
}

/// What can be owed or is due: each with its entries.
class Ledgers
{
public:
    Ledgers(const Connection &connection, const Member &member, const Currency &currency) :
        m_connection(connection),
        m_member(member),
        m_currency(currency)
    {}

    QJsonObject points() const
    {
        return {{u"balance"_s, m_member.points.units()},
                {u"entries"_s,
                 entriesToJson(
                     personalrecords::points(m_connection, m_member.id),
                     [](QJsonObject &object, const LedgerLine &line) { object[u"points"_s] = line.units; })}};
    }

    QJsonObject storedValue() const
    {
        const auto account = storedvalue::ofMember(m_connection, m_member.id);
        const StoredBalance held = account ? account->balance : StoredBalance();
        return {{u"principal"_s, m_currency.print(held.principal)},
                {u"bonus"_s, m_currency.print(held.bonus)},
                {u"entries"_s,
                 entriesToJson(personalrecords::storedValue(m_connection, m_member.id),
                               [this](QJsonObject &object, const LedgerLine &line) {
                                   object[u"principal"_s] = amount(line.units);
                                   object[u"bonus"_s] = amount(line.bonus);
                               })}};
    }

    QJsonObject credit() const
    {
        const auto line = ::credit::of(m_connection, m_member.id);
        return {{u"owed"_s, m_currency.print(line ? line->owed : Money())},
                {u"entries"_s,
                 entriesToJson(personalrecords::credit(m_connection, m_member.id),
                               [this](QJsonObject &object, const LedgerLine &entry) {
                                   object[u"amount"_s] = amount(entry.units);
                               })}};
    }

    QJsonArray vouchers() const
    {
        QJsonArray list;
        for (const PersonalVoucher &voucher : personalrecords::vouchers(m_connection, m_member.id)) {
            QJsonObject object{{u"kind"_s, voucher.kind},
                               {u"number"_s, voucher.number},
                               {u"at"_s, voucher.at.toIso()},
                               {u"tender"_s, voucher.tender},
                               {u"amount"_s, m_currency.print(voucher.amount)},
                               {u"bonus"_s, m_currency.print(voucher.bonus)}};
            if (!voucher.back.empty())
                object[u"back"_s] = backJson(voucher.back, m_currency);
            list << object;
        }
        return list;
    }

private:
    QString amount(qint64 units) const { return m_currency.print(Money::of(units)); }

    const Connection &m_connection;
    const Member &m_member;
    const Currency &m_currency;
};

QJsonArray couponsToJson(const Connection &connection, const Id<Customer> &customer)
{
    QJsonArray list;
    const CouponFilter all{customer, {}, {}, std::numeric_limits<int>::max()};
    for (const Coupon &coupon : coupons::list(connection, all))
        list.prepend(toJson(connection, coupon));
    return list;
}

QJsonArray passesToJson(const Connection &connection, const Session &who, const Id<Customer> &customer,
                        Timestamp now)
{
    QJsonArray list;
    const PassFilter all{customer, {}, {}, std::numeric_limits<int>::max()};
    for (const Pass &pass : passes::list(connection, all))
        if (const auto shown = shownPass(connection, who, pass.number, businessDate(now, who.shop.day)))
            list.prepend(*shown);
    return list;
}

QJsonArray rewardsToJson(const Connection &connection, const Id<Customer> &customer)
{
    QJsonArray list;
    for (const RewardRedemption &redemption :
         rewards::redemptions(connection, customer, std::numeric_limits<int>::max()))
        list.prepend(toJson(connection, redemption));
    return list;
}

QString nameOf(const Connection &connection, const Id<User> &id)
{
    const auto user = users::find(connection, id);
    return user ? user->name : QString();
}

QJsonArray changesToJson(const Connection &connection, const Id<Customer> &customer)
{
    QJsonArray list;
    for (const auto &entry : memberfacts::history(connection, customer))
        list << QJsonObject{{u"fields"_s, QJsonArray::fromStringList(entry.fields)},
                            {u"user"_s, nameOf(connection, entry.user)},
                            {u"at"_s, entry.at.toIso()}};
    return list;
}

QJsonArray tasksToJson(const Connection &main, const Connection &keys, const Session &who,
                       const Member &member)
{
    QJsonArray list;
    TaskFilter all;
    all.customer = member.id;
    all.onlyOpen = false;
    all.limit = std::numeric_limits<int>::max();
    if (const auto read = readTasks(main, keys, who, all))
        for (const ReadTask &task : *read)
            list << QJsonObject{{u"at"_s, task.task.at.toIso()},
                                {u"due"_s, task.task.due.toString(Qt::ISODate)},
                                {u"text"_s, task.text},
                                {u"assignee"_s, task.task.assigneeName},
                                {u"state"_s, toText(task.task.state)}};
    return list;
}

QJsonArray correctionsToJson(const Connection &main, const Connection &keys, const Session &who,
                             const QString &number, Timestamp now)
{
    QJsonArray list;
    const QDate today = businessDate(now, who.shop.day).date();
    if (const auto read = readCorrections(main, keys, who, number, true))
        for (const ReadCorrection &each : *read)
            list << toJson(each, today);
    return list;
}

QJsonArray looksToJson(const Connection &connection, const Id<Customer> &customer)
{
    QJsonArray list;
    for (const PersonalLook &look : personalrecords::looks(connection, customer))
        list << QJsonObject{{u"act"_s, look.act}, {u"user"_s, look.user}, {u"at"_s, look.at.toIso()}};
    return list;
}

QJsonObject customNames(const Connection &connection)
{
    QJsonObject names;
    for (const CustomField &field : customfields::all(connection))
        names[field.code] = field.name;
    return names;
}

Result<MemberRecord> revealed(const Connection &main, const Connection &keys, const Session &who,
                              const QString &number)
{
    if (const auto allowed = who.may(Permission::RevealMember); !allowed)
        return allowed.error();
    return memberRecord(main, keys, who, number);
}

QByteArray toBytes(const HandedCopy &copy)
{
    return QJsonDocument(
               QJsonObject{{u"path"_s, copy.path}, {u"sha256"_s, QString::fromLatin1(copy.digest.toHex())}})
        .toJson(QJsonDocument::Compact);
}

HandedCopy copyFrom(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    return {object[u"path"].toString(), QByteArray::fromHex(object[u"sha256"].toString().toLatin1())};
}
}

Result<QJsonObject> memberCopy(const Connection &main, const Connection &keys, const Session &who,
                               const QString &number, Timestamp now)
{
    const auto record = revealed(main, keys, who, number);
    if (!record)
        return record.error();
    const Member &member = record->profile.member;
    const Ledgers ledgers(main, member, who.shop.currency);
    QJsonArray purchases;
    for (const Purchase &purchase : personalrecords::purchases(main, member.id))
        purchases << toJson(purchase);
    QJsonObject copy{{u"v"_s, 1},
                     {u"madeAt"_s, now.toIso()},
                     {u"shop"_s, QJsonObject{{u"code"_s, who.shop.code}, {u"name"_s, who.shop.name}}},
                     {u"currency"_s, who.shop.currency.code()},
                     {u"member"_s, toJson(main, *record, true)},
                     {u"customNames"_s, customNames(main)},
                     {u"consents"_s, consentHistoryToJson(main, member.id)},
                     {u"purchases"_s, purchases},
                     {u"points"_s, ledgers.points()},
                     {u"storedValue"_s, ledgers.storedValue()},
                     {u"credit"_s, ledgers.credit()},
                     {u"deposits"_s, who.shop.currency.print(deposits::heldFor(main, member.id))},
                     {u"vouchers"_s, ledgers.vouchers()},
                     {u"coupons"_s, couponsToJson(main, member.id)},
                     {u"passes"_s, passesToJson(main, who, member.id, now)},
                     {u"tasks"_s, tasksToJson(main, keys, who, member)},
                     {u"corrections"_s, correctionsToJson(main, keys, who, member.number, now)},
                     {u"restrictions"_s, restrictionsToJson(main, keys, who, member, true)},
                     {u"rewards"_s, rewardsToJson(main, member.id)},
                     {u"changes"_s, changesToJson(main, member.id)},
                     {u"findings"_s, findingsToJson(main, member.id)},
                     {u"reviews"_s, reviewsToJson(main, member.id)},
                     {u"looks"_s, looksToJson(main, member.id)},
                     {u"cards"_s, cardsToJson(main, member.id)}};
    if (const auto photo = photoOf(main, keys, who, number))
        copy[u"photo"_s] = QString::fromLatin1(photo->toBase64());
    return copy;
}

Result<> noteMemberCopy(Transaction &transaction, const Session &who, const QString &number,
                        const HandedCopy &copy, Timestamp now)
{
    const auto record = revealed(transaction.connection(), transaction.keys(), who, number);
    if (!record)
        return record.error();
    const Id<Customer> &id = record->profile.member.id;
    const auto sealed = members::sealedByNumber(transaction.connection(), transaction.keys(), number);
    const auto key = who.vault->unwrapCustomerKey(sealed->wrappedKey, id.bytes());
    if (!key)
        return key.error();
    personalrecords::noteCopy(
        transaction, id, Vault::sealPersonal(*key, id.bytes(), toBytes(copy), PersonalPart::AccessCopy), now);
    audit::append(transaction, now, who.user, u"member.copy"_s, {{u"member"_s, id.toString()}});
    return {};
}

std::vector<HandedCopy> handedCopies(const Connection &main, const Connection &keys, const Session &who,
                                     const QString &number)
{
    std::vector<HandedCopy> all;
    const auto sealed = members::sealedByNumber(main, keys, number);
    if (!who.vault || !sealed)
        return all;
    const Id<Customer> &id = sealed->member.id;
    for (const NotedCopy &each : personalrecords::copies(main, id))
        if (const auto plain =
                who.vault->openWrapped(sealed->wrappedKey, id.bytes(), each.sealed, PersonalPart::AccessCopy))
            all.push_back(copyFrom(*plain));
    return all;
}

QStringList takeBack(const std::vector<HandedCopy> &copies)
{
    QStringList left;
    for (const HandedCopy &copy : copies) {
        QFile file(copy.path);
        if (!file.exists() || left.contains(copy.path))
            continue;
        QCryptographicHash hash(QCryptographicHash::Sha256);
        const bool isSame =
            file.open(QIODevice::ReadOnly) && hash.addData(&file) && hash.result() == copy.digest;
        file.close();
        if (!isSame || !wipeFile(copy.path))
            left << copy.path;
    }
    return left;
}
