#include "core/usecase/journal.h"

#include "core/base/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {
QByteArray textOf(const GoodsBack &back)
{
    JsonText json;
    json.beginObject().field("v", qint64(1)).field("receipt", back.receipt.toString());
    if (back.approvedBy)
        json.field("approvedBy", back.approvedBy->toString());
    json.beginArray("lines");
    for (const ReturnWish &wish : back.wishes) {
        json.beginObject()
            .field("line", qint64(wish.line))
            .field("quantity", wish.quantity.units())
            .field("reason", wish.reason)
            .flag("restock", wish.restock)
            .beginArray("serials");
        for (const QString &serial : wish.serials)
            json.entry(serial);
        json.endArray().endObject();
    }
    json.endArray().endObject();
    return json.bytes();
}

Result<GoodsBack> backFrom(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    const auto receipt = ReceiptNumber::parse(object[u"receipt"].toString());
    if (!receipt || object[u"v"].toInt() != 1)
        return Error{Error::Code::Damaged, u"journal"_s};
    GoodsBack back{*receipt, {}, Id<User>::parse(object[u"approvedBy"].toString())};
    for (const QJsonValue &each : object[u"lines"].toArray()) {
        ReturnWish wish{size_t(each[u"line"].toInteger()), Quantity::of(each[u"quantity"].toInteger()),
                        each[u"reason"].toString(), each[u"restock"].toBool()};
        for (const QJsonValue &serial : each[u"serials"].toArray())
            wish.serials << serial.toString();
        back.wishes.push_back(std::move(wish));
    }
    return back;
}
}

namespace journal {
void keep(Transaction &transaction, const Cart &cart, const std::optional<GoodsBack> &back, Timestamp now)
{
    transaction.execute(u"INSERT INTO journal (one, sale, at, cart, back) VALUES (1, ?, ?, ?, ?)"
                        " ON CONFLICT (one) DO UPDATE SET sale = excluded.sale, at = excluded.at,"
                        " cart = excluded.cart, back = excluded.back"_s,
                        cart.id, now, QString::fromUtf8(toBytes(cart)),
                        back ? std::optional(QString::fromUtf8(textOf(*back))) : std::nullopt);
}

void clear(Transaction &transaction)
{
    transaction.execute(u"DELETE FROM journal"_s);
}

Result<std::optional<JournalEntry>> load(const Connection &connection)
{
    Rows rows = connection.select(u"SELECT cart, back FROM journal"_s);
    if (!rows.next())
        return std::optional<JournalEntry>();
    auto recalled = cartFrom(connection, rows.text(0).toUtf8());
    if (!recalled)
        return recalled.error();
    JournalEntry entry{std::move(*recalled), {}};
    if (rows.has(1)) {
        auto back = backFrom(rows.text(1).toUtf8());
        if (!back)
            return back.error();
        entry.back = std::move(*back);
    }
    return std::optional(std::move(entry));
}
}
