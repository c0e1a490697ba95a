#include "core/headoffice/voucherevents.h"

#include "core/base/businessdate.h"
#include "core/base/currency.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {
constexpr int longestWord = 30;
constexpr int longestNumber = 64;
// Far above any top-up, and thousands of such still sum within 64 bits.
constexpr qint64 mostUnits = 1'000'000'000'000'000;

Error wrong(const QString &field)
{
    return {Error::Code::InvalidInput, field};
}

struct VoucherHead
{
    QByteArray id;
    QString number;
    QString kind;
    QString tender;
    BusinessDate date;
    std::optional<QString> member;
    std::optional<QByteArray> account;
};

/// A text of 1 to `longest` characters.
bool fits(const QString &text, int longest)
{
    return !text.isEmpty() && text.size() <= longest;
}

Result<VoucherHead> readHead(const Connection &connection, const QJsonObject &body)
{
    const auto id = parseUuid(body[u"id"].toString());
    const auto date = BusinessDate::fromIso(body[u"businessDate"].toString());
    if (!id || !date)
        return wrong(u"id or businessDate"_s);
    VoucherHead head{id->toRfc4122(),
                     body[u"number"].toString(),
                     body[u"kind"].toString(),
                     body[u"tender"].toString(),
                     *date,
                     {},
                     {}};
    if (!fits(head.number, longestNumber) || !fits(head.kind, longestWord) || !fits(head.tender, longestWord))
        return wrong(u"number, kind or tender"_s);
    if (body.contains(u"member"))
        head.member = body[u"member"].toString().left(longestNumber);
    if (const auto account = parseUuid(body[u"account"].toString()))
        head.account = account->toRfc4122();
    Rows taken =
        connection.select(u"SELECT 1 FROM voucher WHERE number = ? OR id = ?"_s, head.number, head.id);
    return taken.next() ? Result<VoucherHead>(wrong(u"number is known already"_s)) : head;
}

std::optional<Money> amountOf(const QJsonObject &body, const QString &name, const Currency &currency)
{
    const auto amount = currency.parse(body[name].toString());
    const bool good = amount && amount->units() >= -mostUnits && amount->units() <= mostUnits;
    return good ? amount : std::nullopt;
}

Result<Currency> readPlace(const TillIdentity &from, const QJsonObject &body)
{
    const auto currency = Currency::of(body[u"currency"].toString());
    if (!currency || body[u"v"].toInt() != 1)
        return wrong(u"currency or version"_s);
    if (body[u"shop"].toString() != from.shop || body[u"till"].toString() != from.till)
        return wrong(u"shop or till"_s);
    return *currency;
}

/// What a terminal gives back of what is paid out is no more than that.
bool goesBack(const QJsonObject &body, Money amount, const Currency &currency)
{
    if (!body.contains(u"back"))
        return true;
    Money back;
    for (const QJsonValue &each : body[u"back"].toArray()) {
        const auto part = amountOf(each.toObject(), u"amount"_s, currency);
        if (!part || *part <= Money() || !fits(each[u"tender"].toString(), longestWord))
            return false;
        back += *part;
        if (back > -amount)
            return false;
    }
    return !back.isZero();
}
}

Result<> applyVoucher(Transaction &transaction, const TillIdentity &from, const QJsonObject &body)
{
    const auto currency = readPlace(from, body);
    if (!currency)
        return currency.error();
    const auto head = readHead(transaction.connection(), body);
    if (!head)
        return head.error();
    const auto amount = amountOf(body, u"amount"_s, *currency);
    const auto bonus = amountOf(body, u"bonus"_s, *currency);
    const auto after = amountOf(body, u"after"_s, *currency);
    const auto afterBonus = amountOf(body, u"afterBonus"_s, *currency);
    if (!amount || !bonus || !after || !afterBonus || amount->isZero())
        return wrong(u"amounts"_s);
    if (!goesBack(body, *amount, *currency))
        return wrong(u"back"_s);
    transaction.execute(
        u"INSERT INTO voucher (id, shop, till, number, kind, business_date, member, account, tender,"
        " currency, amount, bonus, after, after_bonus) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        head->id, from.shop, from.till, head->number, head->kind, head->date.toIso(), head->member,
        head->account, head->tender, currency->code(), *amount, *bonus, *after, *afterBonus);
    return {};
}

Result<> checkBalance(const TillIdentity &from, const QJsonObject &body)
{
    const auto currency = readPlace(from, body);
    if (!currency)
        return currency.error();
    if (!parseUuid(body[u"account"].toString()) || !fits(body[u"member"].toString(), longestNumber)
        || !Timestamp::fromIso(body[u"at"].toString()))
        return wrong(u"account, member or at"_s);
    const bool good = body[u"points"].isDouble() && amountOf(body, u"principal"_s, *currency)
        && amountOf(body, u"bonus"_s, *currency);
    return good ? Result<>() : Result<>(wrong(u"amounts"_s));
}

Result<> applyCredit(Transaction &transaction, const TillIdentity &from, const QJsonObject &body)
{
    const auto currency = readPlace(from, body);
    if (!currency)
        return currency.error();
    const QString member = body[u"member"].toString();
    const auto at = Timestamp::fromIso(body[u"at"].toString());
    const auto allowed = amountOf(body, u"allowed"_s, *currency);
    if (!fits(member, longestNumber) || !at || !allowed || *allowed < Money())
        return wrong(u"member, at or allowed"_s);
    transaction.execute(u"INSERT INTO credit (shop, member, currency, allowed, at) VALUES (?, ?, ?, ?, ?)"
                        " ON CONFLICT (shop, member) DO UPDATE SET currency = excluded.currency,"
                        " allowed = excluded.allowed, at = excluded.at WHERE excluded.at >= at"_s,
                        from.shop, member, currency->code(), *allowed, *at);
    return {};
}
