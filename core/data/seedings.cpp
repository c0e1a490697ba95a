#include "core/data/seedings.h"

#include "core/data/shops.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {
const QString name = u"seeding"_s;

// Whoever refers to others stands before them.
constexpr QLatin1StringView emptied[] = {"points_use"_L1,
                                         "points_entry"_L1,
                                         "stock_movement"_L1,
                                         "stock_level"_L1,
                                         "tender"_L1,
                                         "points_reason"_L1,
                                         "sale_line"_L1,
                                         "sale"_L1,
                                         "shift_count_piece"_L1,
                                         "shift_count_tender"_L1,
                                         "shift_count"_L1,
                                         "day_close"_L1,
                                         "shift_close"_L1,
                                         "shift"_L1,
                                         "tier_change"_L1,
                                         "tag_batch_member"_L1,
                                         "duplicate_pair"_L1,
                                         "quality_review"_L1,
                                         "quality_finding"_L1,
                                         "quality_state"_L1,
                                         "customer_tag"_L1,
                                         "token"_L1,
                                         "customer"_L1};

Seeding seedingFrom(const QJsonObject &object)
{
    const auto until = BusinessDate::fromIso(object[u"until"].toString());
    if (object[u"v"].toInt() != 1 || !until)
        throw StorageFault(StorageFault::Kind::Damaged, name);
    return {object[u"seed"].toString().toULongLong(),
            object[u"members"].toInteger(),
            object[u"products"].toInteger(),
            object[u"salesLines"].toInteger(),
            *until,
            object[u"membersDone"].toInteger(),
            object[u"productsDone"].toInteger(),
            object[u"linesDone"].toInteger(),
            object[u"sales"].toInteger(),
            object[u"done"].toBool()};
}
}

namespace seedings {
QString toText(const Seeding &seeding)
{
    const QJsonObject object{{u"v"_s, 1},
                             {u"seed"_s, QString::number(seeding.seed)},
                             {u"members"_s, seeding.members},
                             {u"products"_s, seeding.products},
                             {u"salesLines"_s, seeding.lines},
                             {u"until"_s, seeding.until.toIso()},
                             {u"membersDone"_s, seeding.membersDone},
                             {u"productsDone"_s, seeding.productsDone},
                             {u"linesDone"_s, seeding.linesDone},
                             {u"sales"_s, seeding.salesDone},
                             {u"done"_s, seeding.isDone}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<Seeding> find(const Connection &connection)
{
    const auto text = settings::get(connection, name);
    if (!text)
        return std::nullopt;
    return seedingFrom(QJsonDocument::fromJson(text->toUtf8()).object());
}

void keep(Transaction &transaction, const Seeding &seeding)
{
    settings::set(transaction, name, toText(seeding));
}

qint64 lastSale(const Connection &connection)
{
    const auto seeding = find(connection);
    return seeding ? seeding->salesDone : 0;
}

std::optional<QString> inTheWay(const Connection &connection)
{
    for (const auto &[table, what] : {std::pair(u"customer"_s, u"members"_s),
                                      {u"sale"_s, u"sales"_s},
                                      {u"shift"_s, u"shifts"_s},
                                      {u"voucher"_s, u"vouchers"_s}})
        if (connection.select(u"SELECT 1 FROM %1 LIMIT 1"_s.arg(table)).next())
            return what;
    return std::nullopt;
}

bool isUntouched(const Connection &connection, const Seeding &seeding)
{
    Rows rows = connection.select(u"SELECT (SELECT count(*) FROM customer), (SELECT count(*) FROM sale),"
                                  " (SELECT count(*) FROM voucher), (SELECT count(*) FROM cash_movement)"_s);
    rows.next();
    return rows.integer(0) == seeding.membersDone && rows.integer(1) == seeding.salesDone
        && rows.integer(2) == 0 && rows.integer(3) == 0;
}

void discard(Transaction &transaction)
{
    for (const QLatin1StringView table : emptied)
        transaction.execute(u"DELETE FROM %1"_s.arg(table));
    // Numbers of shifts run on: the events of those that go are there still, and none may be like another.
    transaction.execute(u"UPDATE till SET last_receipt = 0, last_member = 0, last_z = 0"_s);
    transaction.executeOnKeys(u"DELETE FROM customer_key"_s);
}
}
