#pragma once

#include "core/base/timestamp.h"

#include <QByteArray>
#include <QDate>
#include <QTime>

/// The day of trade that a moment belongs to, by the shop's zone and the hour at which its day ends.
class BusinessDate
{
public:
    static std::optional<BusinessDate> of(const QDate &date);
    /// Only "2009-12-01".
    static std::optional<BusinessDate> fromIso(const QString &text);

    const QDate &date() const { return m_date; }
    QString toIso() const { return m_date.toString(Qt::ISODate); }
    friend bool operator==(const BusinessDate &, const BusinessDate &) = default;

private:
    explicit BusinessDate(const QDate &date) : m_date(date) {}

    QDate m_date;
};

/// Where and how a shop's day is cut. `zone` is an IANA name; before `cutOff` it is still the day before.
struct ShopDay
{
    QByteArray zone;
    QTime cutOff = QTime(0, 0);
};

/// Whether `zone` is a zone name that this machine knows.
bool isKnownZone(const QByteArray &zone);

/// `zone` must be known.
BusinessDate businessDate(Timestamp at, const ShopDay &day);
