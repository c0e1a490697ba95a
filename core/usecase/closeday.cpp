#include "core/usecase/closeday.h"

#include "core/base/jsontext.h"
#include "core/data/audit.h"
#include "core/data/outbox.h"
#include "core/data/shifts.h"
#include "core/security/eventchain.h"
#include "core/usecase/dayreport.h"

using namespace Qt::StringLiterals;

namespace {
QByteArray eventBody(const DayReport &report, const DayClose &close, const Session &who)
{
    const Currency &currency = who.shop.currency;
    JsonText json;
    json.beginObject()
        .field("v", qint64(1))
        .field("shop", who.shop.code)
        .field("till", who.till.code)
        .field("epoch", close.epoch)
        .field("businessDate", close.businessDate)
        .field("lastZ", close.lastZ)
        .field("user", close.user.toString())
        .field("at", close.at.toIso())
        .field("currency", currency.code())
        .field("sales", report.sales)
        .field("gross", currency.print(report.gross))
        .field("discount", currency.print(report.discount))
        .field("net", currency.print(report.net))
        .field("tax", currency.print(report.tax))
        .field("rounding", currency.print(report.rounding))
        .field("total", currency.print(report.total))
        .beginArray("tenders");
    for (const auto &[kind, amount] : report.tenders)
        json.beginObject().field("kind", kind).field("amount", currency.print(amount)).endObject();
    json.endArray().endObject();
    return json.bytes();
}

qint64 lastZ(const Connection &connection)
{
    Rows rows = connection.select(u"SELECT last_z FROM till"_s);
    return rows.next() ? rows.integer(0) : 0;
}
}

void closeDays(Transaction &transaction, const Session &who, Timestamp now, const Random &random)
{
    const Connection &connection = transaction.connection();
    if (!shifts::open(connection).empty())
        return;
    auto dates = daycloses::uncovered(connection);
    if (dates.empty())
        dates.push_back(businessDate(now, who.shop.day).toIso());
    for (const QString &text : dates) {
        const auto date = BusinessDate::fromIso(text);
        if (!date)
            throw StorageFault(StorageFault::Kind::Damaged, u"business date"_s);
        DayClose close{text, now, who.user, who.till.epoch, lastZ(connection), {}};
        const QByteArray body = eventBody(sumDay(connection, *date), close, who);
        close.eventHash = bodyHash(body);
        daycloses::append(transaction, close);
        audit::append(transaction, now, who.user, u"day.close"_s, {{u"businessDate"_s, text}});
        outbox::append(transaction,
                       {Id<Event>::make(now, random), u"day.closed/1"_s, now, body, {}, close.eventHash});
    }
}
