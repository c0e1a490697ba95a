#include "core/data/couponkinds.h"

#include "core/data/pricebook.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {
CouponKind kindOf(const QString &body)
{
    const auto kind = couponKindFromJson(QJsonDocument::fromJson(body.toUtf8()).object());
    if (!kind)
        throw StorageFault(StorageFault::Kind::Damaged, u"coupon_kind"_s);
    return *kind;
}
}

namespace couponkinds {
std::vector<CouponKind> all(const Connection &connection)
{
    std::vector<CouponKind> kinds;
    Rows rows = connection.select(u"SELECT body FROM coupon_kind ORDER BY code"_s);
    while (rows.next())
        kinds.push_back(kindOf(rows.text(0)));
    return kinds;
}

std::optional<CouponKind> find(const Connection &connection, const QString &code)
{
    Rows rows = connection.select(u"SELECT body FROM coupon_kind WHERE code = ?"_s, code);
    return rows.next() ? std::optional(kindOf(rows.text(0))) : std::nullopt;
}

bool put(Transaction &transaction, const CouponKind &kind)
{
    if (find(transaction.connection(), kind.code) == kind)
        return false;
    const QByteArray body = QJsonDocument(toJson(kind)).toJson(QJsonDocument::Compact);
    transaction.execute(u"INSERT INTO coupon_kind (code, promotion, body) VALUES (?, ?, ?) ON CONFLICT (code)"
                        " DO UPDATE SET promotion = excluded.promotion, body = excluded.body"_s,
                        kind.code, kind.promotion, QString::fromUtf8(body));
    pricebook::noteChange(transaction);
    return true;
}

std::vector<CouponGift> gifts(const Connection &connection, CouponOccasion occasion)
{
    std::vector<CouponGift> all;
    Rows rows = connection.select(u"SELECT body FROM coupon_gift WHERE occasion = ?"_s, toText(occasion));
    if (!rows.next())
        return all;
    for (const QJsonValue &value : QJsonDocument::fromJson(rows.text(0).toUtf8()).array()) {
        const auto gift = couponGiftFromJson(value.toObject());
        if (!gift)
            throw StorageFault(StorageFault::Kind::Damaged, u"coupon_gift"_s);
        all.push_back(*gift);
    }
    return all;
}

bool setGifts(Transaction &transaction, CouponOccasion occasion, const std::vector<CouponGift> &wanted)
{
    if (gifts(transaction.connection(), occasion) == wanted)
        return false;
    QJsonArray list;
    for (const CouponGift &gift : wanted)
        list.append(toJson(gift));
    transaction.execute(u"INSERT INTO coupon_gift (occasion, body) VALUES (?, ?)"
                        " ON CONFLICT (occasion) DO UPDATE SET body = excluded.body"_s,
                        toText(occasion),
                        QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact)));
    return true;
}
}
