#include "core/device/terminalmessage.h"

#include "core/base/jsontext.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestText = 64;

QByteArray hmac(const QByteArray &secret, const QByteArray &text)
{
    return QMessageAuthenticationCode::hash(text, secret, QCryptographicHash::Sha256).toHex();
}

JsonText &begin(JsonText &json, const TerminalOrder &order)
{
    return json.beginObject().field("v", qint64(terminalwire::version)).field("id", order.reference);
}

JsonText &amount(JsonText &json, const TerminalOrder &order)
{
    return json.field("amount", order.currency.print(order.amount)).field("currency", order.currency.code());
}

std::optional<TerminalAnswer::State> stateOf(const QString &text)
{
    using State = TerminalAnswer::State;
    if (text == u"approved")
        return State::Approved;
    if (text == u"declined")
        return State::Declined;
    if (text == u"pending")
        return State::Pending;
    if (text == u"reversed")
        return State::Reversed;
    return std::nullopt;
}

Error garbled(const QString &what)
{
    return {Error::Code::Protocol, what};
}

Result<QJsonObject> objectOf(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return garbled(u"JSON"_s);
    if (document.object()[u"v"].toInt() != terminalwire::version)
        return garbled(u"v"_s);
    return document.object();
}

/// Nothing for what does not fit.
std::optional<TerminalTotal> totalOf(const QJsonObject &total, const Currency &currency)
{
    const QString method = total[u"method"].toString();
    const auto taken = currency.parse(total[u"taken"].toString());
    const auto refunded = currency.parse(total[u"refunded"].toString());
    if ((method != u"card" && method != u"scan") || !taken || !refunded || *taken < Money()
        || *refunded < Money())
        return std::nullopt;
    return TerminalTotal{method == u"card" ? TerminalMethod::Card : TerminalMethod::Scan, *taken - *refunded};
}

bool isShort(const QString &text)
{
    return text.size() <= longestText;
}
}

namespace terminalwire {
QByteArray signRequest(const QByteArray &secret, const QByteArray &path, const QByteArray &time,
                       const QByteArray &nonce, const QByteArray &body)
{
    return hmac(secret,
                "zhanggui-terminal/1 request\nPOST\n" + path + '\n' + time + '\n' + nonce + '\n' + body);
}

QByteArray signAnswer(const QByteArray &secret, int status, const QByteArray &nonce, const QByteArray &body)
{
    return hmac(secret,
                "zhanggui-terminal/1 answer\n" + QByteArray::number(status) + '\n' + nonce + '\n' + body);
}

bool isSame(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != b.size())
        return false;
    int difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= a[i] ^ b[i];
    return difference == 0;
}

QByteArray encodePay(const TerminalOrder &order)
{
    JsonText json;
    amount(begin(json, order), order)
        .field("method", order.method == TerminalMethod::Card ? u"card"_s : u"scan"_s);
    if (!order.customerCode.isEmpty())
        json.field("code", order.customerCode);
    return json.endObject().bytes();
}

QByteArray encodeRefund(const TerminalOrder &order)
{
    JsonText json;
    amount(begin(json, order), order).field("original", order.original).endObject();
    return json.bytes();
}

QByteArray encodeReference(const TerminalOrder &order)
{
    JsonText json;
    begin(json, order).endObject();
    return json.bytes();
}

QByteArray encodeCheck()
{
    JsonText json;
    json.beginObject().field("v", qint64(version)).endObject();
    return json.bytes();
}

QByteArray encodeTotals(Timestamp since, const Currency &currency)
{
    JsonText json;
    json.beginObject()
        .field("v", qint64(version))
        .field("since", since.milliseconds())
        .field("currency", currency.code())
        .endObject();
    return json.bytes();
}

Result<TerminalAnswer> decodeAnswer(const QByteArray &body, const TerminalOrder &order)
{
    const auto object = objectOf(body);
    if (!object)
        return object.error();
    const auto text = [&](QStringView name) { return object->value(name).toString(); };
    const auto state = stateOf(text(u"state"));
    if (!state)
        return garbled(u"state"_s);
    if (text(u"id") != order.reference)
        return garbled(u"id"_s);
    // Part of an amount, or another currency's, is not what was asked for.
    const bool whole =
        text(u"amount") == order.currency.print(order.amount) && text(u"currency") == order.currency.code();
    if (*state == TerminalAnswer::State::Approved && !whole)
        return garbled(u"amount"_s);
    if (!isShort(text(u"reference")) || !isShort(text(u"reason")))
        return garbled(u"reference"_s);
    return TerminalAnswer{*state, text(u"reference"), text(u"reason")};
}

Result<QString> decodeCheck(const QByteArray &body)
{
    const auto object = objectOf(body);
    if (!object)
        return object.error();
    const QString name = object->value(u"name").toString();
    return isShort(name) ? Result<QString>(name) : Result<QString>(garbled(u"name"_s));
}

Result<std::vector<TerminalTotal>> decodeTotals(const QByteArray &body, const Currency &currency)
{
    const auto object = objectOf(body);
    if (!object)
        return object.error();
    if (object->value(u"currency").toString() != currency.code() || !object->value(u"totals").isArray())
        return garbled(u"totals"_s);
    std::vector<TerminalTotal> totals;
    for (const QJsonValue &value : object->value(u"totals").toArray()) {
        const auto total = totalOf(value.toObject(), currency);
        if (!total || std::ranges::find(totals, total->method, &TerminalTotal::method) != totals.end())
            return garbled(u"totals"_s);
        totals.push_back(*total);
    }
    return totals;
}

QString decodeRefusal(const QByteArray &body)
{
    return QJsonDocument::fromJson(body).object()[u"error"].toString().left(longestText);
}
}
