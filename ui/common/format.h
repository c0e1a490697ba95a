#pragma once

#include "core/base/amount.h"
#include "core/base/currency.h"
#include "core/base/rate.h"
#include "core/base/timestamp.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <QString>
#include <QTimeZone>

/// How values are written for a person: the shop's currency and zone, the language's marks.
class Format
{
    Q_DECLARE_TR_FUNCTIONS(Format)

public:
    /// `zone` is an IANA name; one that this machine does not know means UTC.
    Format(const QLocale &locale, const Currency &currency, const QByteArray &zone);

    const Currency &currency() const { return m_currency; }
    const QLocale &locale() const { return m_locale; }

    /// "¥1,080.40", "−¥6.50"; a currency without a sign of its own reads "CHF 12.50".
    QString money(Money amount) const;
    /// "1,080.40": for a column whose head or page names the currency.
    QString amount(Money amount) const;
    /// "2", "1.235".
    QString quantity(Quantity quantity) const;
    /// "12.5%".
    QString percent(Rate rate) const;
    /// "3,260".
    QString number(qint64 number) const;
    QString points(Points points) const { return number(points.units()); }

    /// "2026-11-24", and "14:32" in the shop's zone.
    QString date(const QDate &date) const;
    QString date(Timestamp at) const;
    QString time(Timestamp at) const;
    QString dateTime(Timestamp at) const;
    /// How long ago: "just now", "3 min", "5 h", "2 d".
    QString age(qint64 ms) const;

    /// "+8613812348000" → "138 1234 8000" where +86 is home; masked or short text stays as it is.
    QString phone(const QString &number) const;

private:
    QString grouped(const QString &plain) const;
    QDateTime local(Timestamp at) const;

    QLocale m_locale;
    Currency m_currency;
    QTimeZone m_zone;
    QString m_sign;
};
