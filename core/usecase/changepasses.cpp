#include "core/usecase/changepasses.h"

#include "core/base/jsonfields.h"
#include "core/data/audit.h"
#include "core/data/products.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestFile = 1024 * 1024;
constexpr qsizetype longestCode = 40;
constexpr qsizetype mostKinds = 1000;

/// Reads one file; what is wrong with an entry is kept and the next one read.
class PassRules
{
public:
    PassRules(Transaction &transaction, const Session &who) : m_transaction(transaction), m_who(who) {}

    void take(qint64 row, const QJsonObject &object)
    {
        ++m_report.rows;
        const Currency &currency = m_who.shop.currency;
        const auto kind = passKindFromJson(object, currency);
        if (!kind)
            return reject(row, object, kind.error().detail);
        if (m_codes.contains(kind->code))
            return reject(row, object, u"code: repeats an earlier entry"_s);
        if (const QString fault = faultOf(*kind); !fault.isEmpty())
            return reject(row, object, fault);
        m_codes.insert(kind->code);
        const bool known = passkinds::find(m_transaction.connection(), kind->code, currency).has_value();
        const bool changed = passkinds::put(m_transaction, *kind, currency);
        ++(!changed ? m_report.unchanged : known ? m_report.updated : m_report.added);
    }

    const ImportReport &report() const { return m_report; }

private:
    void reject(qint64 row, const QJsonObject &object, const QString &reason)
    {
        const QString name = object[u"code"].toString().left(longestCode);
        m_report.rejected.push_back({row, name.isEmpty() ? u"kinds"_s : u"kinds "_s + name, reason});
    }

    /// What contradicts the goods and the other kinds that are there.
    QString faultOf(const PassKind &kind) const
    {
        const Connection &connection = m_transaction.connection();
        const auto product = products::byCode(connection, kind.product);
        if (!product || product->code != kind.product)
            return u"product: is none"_s;
        if (product->tracking != Tracking::None || product->kind != ProductKind::Service)
            return u"product: must be a service without serial or batch numbers"_s;
        const auto other = passkinds::ofProduct(connection, kind.product, m_who.shop.currency);
        return other && other->code != kind.code ? u"product: is sold as "_s + other->code : QString();
    }

    Transaction &m_transaction;
    const Session &m_who;
    QSet<QString> m_codes;
    ImportReport m_report;
};
}

Result<ImportReport> changePasses(Transaction &transaction, const Session &who, const QByteArray &file,
                                  Timestamp now)
{
    if (const auto allowed = who.may(Permission::ManagePrices); !allowed)
        return allowed.error();
    const auto object = readSettings(file, longestFile, {u"kinds"});
    if (!object)
        return object.error();
    const auto kinds = JsonFields(*object).array(u"kinds", mostKinds);
    if (!kinds)
        return Error{Error::Code::InvalidInput, u"kinds"_s};
    PassRules rules(transaction, who);
    qint64 row = 0;
    for (const QJsonValue &value : *kinds)
        rules.take(++row, value.toObject());
    const ImportReport &report = rules.report();
    audit::append(transaction, now, who.user, u"pass.rules"_s,
                  {{u"rows"_s, report.rows},
                   {u"added"_s, report.added},
                   {u"updated"_s, report.updated},
                   {u"rejected"_s, qint64(report.rejected.size())}});
    return report;
}

QJsonObject passRules(const Connection &connection, const Currency &currency)
{
    QJsonArray kinds;
    for (const PassKind &kind : passkinds::all(connection, currency))
        kinds.append(toJson(kind, currency));
    return {{u"version"_s, 1}, {u"kinds"_s, kinds}};
}
