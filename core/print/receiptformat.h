#pragma once

#include "core/catalog/shop.h"

#include <QLocale>
#include <QString>

#include <optional>

/// How values are written on a receipt: by the habits of the shop, whatever the interface speaks.
class ReceiptFormat
{
public:
    explicit ReceiptFormat(const Shop &shop) :
        m_currency(shop.currency),
        m_zone(shop.day.zone),
        m_locale(shop.locale)
    {}

    /// "1,080.40", "−6.50".
    QString amount(Money amount) const;
    /// With the currency's sign, or its code where it has none of its own: "¥80.40", "CHF 80.40".
    QString money(Money amount) const;
    QString quantity(Quantity quantity) const;
    /// "13%".
    QString percent(Rate rate) const;
    QString points(Points points) const;
    /// "2026-11-24 18:30:05" in the shop's zone.
    QString time(Timestamp at) const;

private:
    QString grouped(const QString &plain) const;

    Currency m_currency;
    QByteArray m_zone;
    QLocale m_locale;
};

/// "****042K": the last four letters and digits, never more than half of them.
QString maskedMemberNumber(const QString &number);

/// "…1234": the last four characters of a tender's reference; empty when there is none.
QString referenceTail(const QString &reference);
