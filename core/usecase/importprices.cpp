#include "core/usecase/importprices.h"

#include "core/base/jsonfields.h"
#include "core/catalog/promotionjson.h"
#include "core/catalog/rulefields.h"
#include "core/data/audit.h"
#include "core/data/pricebook.h"
#include "core/data/products.h"
#include "core/usecase/giftcircles.h"

#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestFile = 64 * 1024 * 1024;

/// Reads one file; what is wrong with an entry is kept and the next one read.
class PriceImport
{
public:
    PriceImport(Transaction &transaction, const Session &who) : m_transaction(transaction), m_who(who) {}

    void takeList(qint64 row, const QJsonObject &object);
    void takePromotion(qint64 row, const QJsonObject &object);
    ImportReport report() const { return m_report; }

private:
    void reject(qint64 row, const QString &list, const QJsonObject &object, const QString &reason)
    {
        const QString code = object[u"code"].toString().left(32);
        m_report.rejected.push_back({row, code.isEmpty() ? list : list + u' ' + code, reason});
    }
    void count(bool known, bool changed)
    {
        ++(!changed ? m_report.unchanged : known ? m_report.updated : m_report.added);
    }
    bool isKnown(const QString &select, const QString &code) const
    {
        return m_transaction.connection().select(select, code).next();
    }
    Result<std::vector<pricebook::ListEntry>> readPrices(const QString &code, const QJsonArray &prices) const;
    QString faultOf(const Promotion &promotion) const;

    Transaction &m_transaction;
    const Session &m_who;
    QSet<QString> m_lists;
    QSet<QString> m_promotions;
    ImportReport m_report;
};

Result<std::vector<pricebook::ListEntry>> PriceImport::readPrices(const QString &code,
                                                                  const QJsonArray &prices) const
{
    std::vector<pricebook::ListEntry> entries;
    QSet<QString> seen;
    for (const QJsonValue &value : prices) {
        RuleFields fields(value.toObject(), m_who.shop.currency);
        const QString productCode = fields.text(u"product"_s);
        const Money price = fields.money(u"price"_s);
        const Quantity from = fields.has(u"from") ? fields.quantity(u"from"_s) : Quantity();
        if (!JsonFields(value.toObject()).onlyHas({u"product", u"unit", u"from", u"price"}))
            fields.fail(u"unknown field"_s);
        auto product = products::withCode(m_transaction.connection(), productCode);
        if (product && fields.has(u"unit"))
            product = products::inUnit(m_transaction.connection(), product->id, fields.text(u"unit"_s));
        if (!product)
            fields.fail(u"product "_s + productCode);
        else if (const QString key = product->code + u'\n' + product->unit + u'\n' + printQuantity(from);
                 seen.contains(key))
            fields.fail(u"product %1: the same step twice"_s.arg(productCode));
        else
            seen.insert(key);
        if (!fields.fault().isEmpty())
            return Error{Error::Code::InvalidInput, u"prices: "_s + fields.fault()};
        entries.push_back({product->id, product->unit, {code, from, price}});
    }
    return entries;
}

void PriceImport::takeList(qint64 row, const QJsonObject &object)
{
    ++m_report.rows;
    const QString list = u"priceLists"_s;
    RuleFields fields(object, m_who.shop.currency);
    const QString code = fields.text(u"code"_s);
    const auto kind = priceListKind(fields.text(u"kind"_s));
    if (!JsonFields(object).onlyHas({u"code", u"name", u"kind", u"prices", u"shops", u"tiers", u"membersOnly",
                                     u"from", u"to", u"weekdays", u"monthDays", u"hours"}))
        fields.fail(u"unknown field"_s);
    if (!isRuleCode(code))
        fields.fail(u"code"_s);
    if (m_lists.contains(code))
        fields.fail(u"code: repeats an earlier entry"_s);
    if (fields.text(u"name"_s).isEmpty())
        fields.fail(u"name"_s);
    if (!kind)
        fields.fail(u"kind"_s);
    else if (*kind != PriceListKind::Retail && !fields.has(u"tiers"))
        fields.fail(u"tiers: whom the list is for"_s);
    if (!fields.fault().isEmpty())
        return reject(row, list, object, fields.fault());
    if (const auto validity = validityFromJson(object); !validity)
        return reject(row, list, object, validity.error().detail);
    const auto entries = readPrices(code, fields.list(u"prices"_s));
    if (!entries)
        return reject(row, list, object, entries.error().detail);
    m_lists.insert(code);
    const bool known = isKnown(u"SELECT 1 FROM price_list WHERE code = ?"_s, code);
    const bool changed =
        pricebook::putList(m_transaction, code, QJsonDocument(object).toJson(QJsonDocument::Compact));
    if (changed)
        pricebook::replacePrices(m_transaction, code, *entries);
    count(known, changed);
}

/// What contradicts the promotions that are there already.
QString PriceImport::faultOf(const Promotion &promotion) const
{
    const PriceRules rules = pricebook::load(m_transaction.connection(), m_who.shop.currency);
    for (const Promotion &other : rules.promotions())
        if (other.code != promotion.code && !promotion.coupon.isEmpty() && other.coupon == promotion.coupon)
            return u"coupon: is that of "_s + other.code;
    const QStringList circle = giftCircle(promotion, rules.promotions());
    return circle.isEmpty() ? QString() : u"gives in a circle: "_s + circle.join(u" > "_s);
}

void PriceImport::takePromotion(qint64 row, const QJsonObject &object)
{
    ++m_report.rows;
    const QString list = u"promotions"_s;
    const auto promotion = promotionFromJson(object, m_who.shop.currency);
    if (!promotion)
        return reject(row, list, object, promotion.error().detail);
    if (m_promotions.contains(promotion->code))
        return reject(row, list, object, u"code: repeats an earlier entry"_s);
    if (const QString fault = faultOf(*promotion); !fault.isEmpty())
        return reject(row, list, object, fault);
    m_promotions.insert(promotion->code);
    const bool known = isKnown(u"SELECT 1 FROM promotion WHERE code = ?"_s, promotion->code);
    count(known,
          pricebook::putPromotion(m_transaction, *promotion,
                                  QJsonDocument(object).toJson(QJsonDocument::Compact)));
}
}

Result<ImportReport> importPrices(Transaction &transaction, const Session &who, const QByteArray &file,
                                  const ImportOptions &options, Timestamp now, const Random &)
{
    if (const auto allowed = who.may(Permission::ManagePrices); !allowed)
        return allowed.error();
    const auto object = readSettings(file, longestFile, {u"priceLists", u"promotions"});
    if (!object)
        return object.error();
    if (options.dryRun)
        transaction.execute(u"SAVEPOINT dry_run"_s);
    PriceImport import(transaction, who);
    qint64 row = 0;
    for (const QJsonValue &value : (*object)[u"priceLists"].toArray())
        import.takeList(++row, value.toObject());
    row = 0;
    for (const QJsonValue &value : (*object)[u"promotions"].toArray())
        import.takePromotion(++row, value.toObject());
    const ImportReport report = import.report();
    if (options.dryRun) {
        transaction.execute(u"ROLLBACK TO dry_run"_s);
        transaction.execute(u"RELEASE dry_run"_s);
    } else {
        audit::append(transaction, now, who.user, u"import.prices"_s,
                      {{u"rows"_s, report.rows},
                       {u"added"_s, report.added},
                       {u"updated"_s, report.updated},
                       {u"rejected"_s, qint64(report.rejected.size())}});
    }
    return report;
}
