#pragma once

#include "core/base/currency.h"
#include "core/catalog/selection.h"

#include <QJsonArray>
#include <QJsonObject>

#include <variant>

/// The fields of a promotion or price list that came from outside. The first that is wrong is remembered, and
/// whatever was read with it is to be thrown away.
class RuleFields
{
public:
    RuleFields(QJsonObject object, const Currency &currency) :
        m_object(std::move(object)),
        m_currency(currency)
    {}

    bool has(QStringView name) const { return m_object.contains(name); }
    QString text(const QString &name);
    QStringList texts(const QString &name);
    bool flag(const QString &name, bool otherwise);
    QJsonObject object(const QString &name);
    QJsonArray list(const QString &name);
    qint64 count(const QString &name, qint64 least, qint64 most);
    std::vector<int> days(const QString &name, int last);
    Money money(const QString &name);
    Money above(const QString &name, Money least);
    Quantity quantity(const QString &name);
    Rate percent(const QString &name);
    std::variant<Money, Quantity> moneyOrQuantity(const QString &money, const QString &quantity);

    void fail(const QString &what)
    {
        if (m_fault.isEmpty())
            m_fault = what;
    }
    const QString &fault() const { return m_fault; }
    const Currency &currency() const { return m_currency; }

private:
    const QJsonObject m_object;
    Currency m_currency;
    QString m_fault;
};

/// "items", "categories" and "except" of `object`.
Selection selectionFromJson(const QJsonObject &object, RuleFields &faults);
