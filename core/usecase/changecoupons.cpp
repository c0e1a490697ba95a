#include "core/usecase/changecoupons.h"

#include "core/base/jsonfields.h"
#include "core/data/audit.h"
#include "core/data/jobruns.h"
#include "core/data/pricebook.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestFile = 1024 * 1024;
constexpr qsizetype longestCode = 40;
constexpr qsizetype mostKinds = 1000;
constexpr qsizetype mostGifts = 50;

/// Reads one file; what is wrong with an entry is kept and the next one read.
class CouponRules
{
public:
    CouponRules(Transaction &transaction, const Session &who) :
        m_transaction(transaction),
        m_rules(pricebook::load(transaction.connection(), who.shop.currency))
    {}

    void takeKind(qint64 row, const QJsonObject &object)
    {
        ++m_report.rows;
        const auto kind = couponKindFromJson(object);
        if (!kind)
            return reject(row, u"kinds"_s, object[u"code"], kind.error().detail);
        if (m_codes.contains(kind->code))
            return reject(row, u"kinds"_s, object[u"code"], u"code: repeats an earlier entry"_s);
        if (const QString fault = faultOf(*kind); !fault.isEmpty())
            return reject(row, u"kinds"_s, object[u"code"], fault);
        m_codes.insert(kind->code);
        const bool known = couponkinds::find(m_transaction.connection(), kind->code).has_value();
        const bool changed = couponkinds::put(m_transaction, *kind);
        ++(!changed ? m_report.unchanged : known ? m_report.updated : m_report.added);
    }

    /// From nothing on it begins with the day that it is.
    void takeGifts(CouponOccasion occasion, const QJsonArray &list)
    {
        const QString column = toText(occasion);
        const auto before = couponkinds::gifts(m_transaction.connection(), occasion);
        std::vector<CouponGift> gifts;
        qint64 row = 0;
        for (const QJsonValue &value : list) {
            ++row;
            ++m_report.rows;
            const auto gift = couponGiftFromJson(value.toObject());
            if (!gift) {
                reject(row, column, value[u"kind"], gift.error().detail);
            } else if (!couponkinds::find(m_transaction.connection(), gift->kind)) {
                reject(row, column, value[u"kind"], u"kind: is none"_s);
            } else {
                gifts.push_back(*gift);
                ++(std::ranges::find(before, *gift) != before.end() ? m_report.unchanged : m_report.added);
            }
        }
        couponkinds::setGifts(m_transaction, occasion, gifts);
        if (before.empty() && !gifts.empty())
            jobruns::forget(m_transaction, column);
    }

    const ImportReport &report() const { return m_report; }

private:
    void reject(qint64 row, const QString &list, const QJsonValue &code, const QString &reason)
    {
        const QString name = code.toString().left(longestCode);
        m_report.rejected.push_back({row, name.isEmpty() ? list : list + u' ' + name, reason});
    }

    /// What contradicts the promotions that are there.
    QString faultOf(const CouponKind &kind) const
    {
        const auto promotion = std::ranges::find(m_rules.promotions(), kind.promotion, &Promotion::code);
        if (promotion == m_rules.promotions().end())
            return u"promotion: is none"_s;
        return promotion->needsCoupon() ? QString() : u"promotion: needs no coupon"_s;
    }

    Transaction &m_transaction;
    const PriceRules m_rules;
    QSet<QString> m_codes;
    ImportReport m_report;
};
}

Result<ImportReport> changeCoupons(Transaction &transaction, const Session &who, const QByteArray &file,
                                   Timestamp now)
{
    if (const auto allowed = who.may(Permission::ManagePrices); !allowed)
        return allowed.error();
    const auto object = readSettings(file, longestFile, {u"kinds", u"birthday", u"anniversary"});
    if (!object)
        return object.error();
    const JsonFields fields(*object);
    const auto kinds = fields.array(u"kinds", mostKinds);
    const auto birthday = fields.array(u"birthday", mostGifts);
    const auto anniversary = fields.array(u"anniversary", mostGifts);
    if (!kinds || !birthday || !anniversary)
        return Error{Error::Code::InvalidInput, u"kinds, birthday or anniversary"_s};
    CouponRules rules(transaction, who);
    qint64 row = 0;
    for (const QJsonValue &value : *kinds)
        rules.takeKind(++row, value.toObject());
    if (fields.has(u"birthday"))
        rules.takeGifts(CouponOccasion::Birthday, *birthday);
    if (fields.has(u"anniversary"))
        rules.takeGifts(CouponOccasion::Anniversary, *anniversary);
    const ImportReport &report = rules.report();
    audit::append(transaction, now, who.user, u"coupon.rules"_s,
                  {{u"rows"_s, report.rows},
                   {u"added"_s, report.added},
                   {u"updated"_s, report.updated},
                   {u"rejected"_s, qint64(report.rejected.size())}});
    return report;
}

QJsonObject couponRules(const Connection &connection)
{
    QJsonObject object{{u"version"_s, 1}};
    QJsonArray kinds;
    for (const CouponKind &kind : couponkinds::all(connection))
        kinds.append(toJson(kind));
    object[u"kinds"_s] = kinds;
    for (const CouponOccasion occasion : {CouponOccasion::Birthday, CouponOccasion::Anniversary}) {
        QJsonArray gifts;
        for (const CouponGift &gift : couponkinds::gifts(connection, occasion))
            gifts.append(toJson(gift));
        object[toText(occasion)] = gifts;
    }
    return object;
}
