#pragma once

#include "core/base/currency.h"
#include "core/base/rate.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

/// The fields of a programme's or catalogue's entry that came from outside. The first that is wrong is
/// remembered, and whatever was read with it is to be thrown away; an absent one reads as nothing.
class LoyaltyFields
{
public:
    LoyaltyFields(QJsonObject object, const Currency &currency) :
        m_object(std::move(object)),
        m_currency(currency)
    {}

    bool has(const QString &name) const { return m_object.contains(name); }
    void onlyHas(const QStringList &names);

    /// A–Z, 0–9, - and _, up to 20: must be there.
    QString code(const QString &name);
    /// Up to 40 characters: must be there.
    QString name(const QString &name);
    QString text(const QString &name);
    bool flag(const QString &name, bool otherwise);
    std::optional<qint64> number(const QString &name, qint64 least, qint64 most);
    std::optional<Points> points(const QString &name);
    /// Above zero, to a million of the currency.
    std::optional<Money> money(const QString &name);
    /// "1.5", from 1 to 100.
    std::optional<Rate> factor(const QString &name);
    std::optional<QDate> day(const QString &name);
    QStringList texts(const QString &name);
    std::vector<int> numbers(const QString &name, int most);
    std::vector<QDate> days(const QString &name);

    void fail(const QString &field);
    const QString &fault() const { return m_fault; }
    const QJsonObject &object() const { return m_object; }
    const Currency &currency() const { return m_currency; }

private:
    QJsonArray list(const QString &name);

    const QJsonObject m_object; // so that to ask for what is not there adds nothing
    Currency m_currency;
    QString m_fault;
};
