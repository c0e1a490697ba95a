#include "core/data/pricebook.h"

#include "core/catalog/promotionjson.h"
#include "core/data/passkinds.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {
QJsonObject bodyOf(const Rows &rows, int column)
{
    return QJsonDocument::fromJson(rows.text(column).toUtf8()).object();
}

std::vector<PriceList> listsOf(const Connection &connection)
{
    std::vector<PriceList> lists;
    Rows rows = connection.select(u"SELECT body FROM price_list ORDER BY code"_s);
    while (rows.next()) {
        const QJsonObject body = bodyOf(rows, 0);
        const auto kind = priceListKind(body[u"kind"].toString());
        const auto validity = validityFromJson(body);
        if (!kind || !validity)
            throw StorageFault(StorageFault::Kind::Damaged, u"price list"_s);
        lists.push_back({body[u"code"].toString(), body[u"name"].toString(), *kind, *validity});
    }
    return lists;
}

std::vector<Promotion> promotionsOf(const Connection &connection, const Currency &currency)
{
    std::vector<Promotion> promotions;
    Rows rows = connection.select(u"SELECT body, used, EXISTS (SELECT 1 FROM coupon_kind k"
                                  " WHERE k.promotion = promotion.code) FROM promotion WHERE active = 1"
                                  " ORDER BY code"_s);
    while (rows.next()) {
        auto promotion = promotionFromJson(bodyOf(rows, 0), currency);
        if (!promotion)
            throw StorageFault(StorageFault::Kind::Damaged, u"promotion"_s);
        if (promotion->uses)
            promotion->uses = *promotion->uses - rows.integer(1);
        promotion->issuedOnly = rows.boolean(2);
        promotions.push_back(std::move(*promotion));
    }
    return promotions;
}

/// Whether the row of `code` holds just this body.
bool isKnown(const Connection &connection, const QString &select, const QString &code, const QByteArray &body)
{
    Rows rows = connection.select(select, code);
    return rows.next() && rows.text(0).toUtf8() == body;
}
}

namespace pricebook {
PriceRules load(const Connection &connection, const Currency &currency)
{
    PriceRules rules(listsOf(connection), promotionsOf(connection, currency));
    rules.setEarningLater(passkinds::earningAtUse(connection, currency));
    return rules;
}

qint64 version(const Connection &connection)
{
    Rows rows = connection.select(u"SELECT version FROM price_rules"_s);
    return rows.next() ? rows.integer(0) : 0;
}

QHash<QString, qint64> priceCounts(const Connection &connection)
{
    QHash<QString, qint64> counts;
    Rows rows = connection.select(u"SELECT list, count(*) FROM listed_price GROUP BY list"_s);
    while (rows.next())
        counts.insert(rows.text(0), rows.integer(1));
    return counts;
}

void noteChange(Transaction &transaction)
{
    transaction.execute(u"UPDATE price_rules SET version = version + 1"_s);
}

bool putList(Transaction &transaction, const QString &code, const QByteArray &body)
{
    if (isKnown(transaction.connection(), u"SELECT body FROM price_list WHERE code = ?"_s, code, body))
        return false;
    transaction.execute(u"INSERT INTO price_list (code, body) VALUES (?, ?)"
                        " ON CONFLICT (code) DO UPDATE SET body = excluded.body"_s,
                        code, QString::fromUtf8(body));
    noteChange(transaction);
    return true;
}

bool putPromotion(Transaction &transaction, const Promotion &promotion, const QByteArray &body)
{
    if (isKnown(transaction.connection(), u"SELECT body FROM promotion WHERE code = ? AND active = 1"_s,
                promotion.code, body))
        return false;
    transaction.execute(
        u"INSERT INTO promotion (code, body, uses) VALUES (?, ?, ?)"
        " ON CONFLICT (code) DO UPDATE SET body = excluded.body, uses = excluded.uses, active = 1"_s,
        promotion.code, QString::fromUtf8(body), promotion.uses);
    noteChange(transaction);
    return true;
}

void replacePrices(Transaction &transaction, const QString &list, const std::vector<ListEntry> &entries)
{
    transaction.execute(u"DELETE FROM listed_price WHERE list = ?"_s, list);
    for (const ListEntry &entry : entries)
        transaction.execute(u"INSERT INTO listed_price (product, unit, list, from_quantity, price)"
                            " VALUES ((SELECT row FROM product WHERE id = ?), ?, ?, ?, ?)"_s,
                            entry.product, entry.unit, list, entry.price.from, entry.price.price);
    noteChange(transaction);
}

bool use(Transaction &transaction, const QString &promotion)
{
    transaction.execute(u"UPDATE promotion SET used = used + 1 WHERE code = ? AND used < uses"_s, promotion);
    if (transaction.changes() == 0)
        return false;
    noteChange(transaction);
    return true;
}
}

const PriceRules &PriceBook::current(const Connection &connection, const Currency &currency)
{
    if (const qint64 version = pricebook::version(connection); version != m_version) {
        m_rules = pricebook::load(connection, currency);
        m_version = version;
    }
    return m_rules;
}
