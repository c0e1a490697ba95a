#include "core/base/businessdate.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;

std::optional<BusinessDate> BusinessDate::of(const QDate &date)
{
    if (!date.isValid() || date.year() < 1970 || date.year() > 9999)
        return std::nullopt;
    return BusinessDate(date);
}

std::optional<BusinessDate> BusinessDate::fromIso(const QString &text)
{
    static const QRegularExpression shape(uR"(^\d{4}-\d\d-\d\d$)"_s);
    if (!shape.match(text).hasMatch())
        return std::nullopt;
    return of(QDate::fromString(text, Qt::ISODate));
}

bool isKnownZone(const QByteArray &zone)
{
    return zone.size() <= 64 && QTimeZone::isTimeZoneIdAvailable(zone);
}

BusinessDate businessDate(Timestamp at, const ShopDay &day)
{
    const QTimeZone zone(day.zone);
    Q_ASSERT(zone.isValid());
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(at.milliseconds(), zone);
    const QDate date = local.time() < day.cutOff ? local.date().addDays(-1) : local.date();
    // Only the hours before 1970-01-01's cut-off can fall out of range; they belong to the first day.
    return BusinessDate::of(date).value_or(*BusinessDate::of(QDate(1970, 1, 1)));
}
