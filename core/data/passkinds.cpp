#include "core/data/passkinds.h"

#include "core/data/pricebook.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace passkinds {
std::vector<PassKind> all(const Connection &connection, const Currency &currency)
{
    std::vector<PassKind> kinds;
    Rows rows = connection.select(u"SELECT body FROM pass_kind ORDER BY code"_s);
    while (rows.next())
        kinds.push_back(fromBody(rows.text(0), currency));
    return kinds;
}

std::optional<PassKind> find(const Connection &connection, const QString &code, const Currency &currency)
{
    Rows rows = connection.select(u"SELECT body FROM pass_kind WHERE code = ?"_s, code);
    return rows.next() ? std::optional(fromBody(rows.text(0), currency)) : std::nullopt;
}

std::optional<PassKind> ofProduct(const Connection &connection, const QString &product,
                                  const Currency &currency)
{
    Rows rows = connection.select(u"SELECT body FROM pass_kind WHERE product = ?"_s, product);
    return rows.next() ? std::optional(fromBody(rows.text(0), currency)) : std::nullopt;
}

bool isSoldAs(const Connection &connection, const QString &product)
{
    return connection.select(u"SELECT 1 FROM pass_kind WHERE product = ?"_s, product).next();
}

QStringList earningAtUse(const Connection &connection, const Currency &currency)
{
    QStringList products;
    for (const PassKind &kind : all(connection, currency))
        if (kind.terms.earnsAtUse)
            products << kind.product;
    return products;
}

bool put(Transaction &transaction, const PassKind &kind, const Currency &currency)
{
    if (find(transaction.connection(), kind.code, currency) == kind)
        return false;
    transaction.execute(u"INSERT INTO pass_kind (code, product, body) VALUES (?, ?, ?) ON CONFLICT (code)"
                        " DO UPDATE SET product = excluded.product, body = excluded.body"_s,
                        kind.code, kind.product, bodyOf(kind, currency));
    pricebook::noteChange(transaction);
    return true;
}

QString bodyOf(const PassKind &kind, const Currency &currency)
{
    return QString::fromUtf8(QJsonDocument(toJson(kind, currency)).toJson(QJsonDocument::Compact));
}

PassKind fromBody(const QString &body, const Currency &currency)
{
    const auto kind = passKindFromJson(QJsonDocument::fromJson(body.toUtf8()).object(), currency);
    if (!kind)
        throw StorageFault(StorageFault::Kind::Damaged, u"pass_kind"_s);
    return *kind;
}
}
