#include "ui/signin/placenames.h"

#include <QCollator>
#include <QSet>
#include <QTimeZone>

#include <algorithm>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>
#include <unicode/ucurr.h>

// Qt names a currency in its own country's language only: ICU knows them in any.

QString PlaceNames::currency(const QString &code) const
{
    UErrorCode status = U_ZERO_ERROR;
    int32_t length = 0;
    const char16_t *name = ucurr_getName(reinterpret_cast<const char16_t *>(code.utf16()),
                                         icuName().constData(), UCURR_LONG_NAME, nullptr, &length, &status);
    if (U_FAILURE(status) || length == 0)
        return code;
    return tr("%1 (%2)").arg(QString::fromUtf16(name, length), code);
}

QString PlaceNames::zoneAlone(const QByteArray &id) const
{
    // All of China keeps Beijing's time, and calls it so.
    if (id == "Asia/Shanghai")
        return tr("China time");
    UErrorCode status = U_ZERO_ERROR;
    icu::SimpleDateFormat format(icu::UnicodeString("VVVV"), icu::Locale(icuName().constData()), status);
    if (U_FAILURE(status))
        return QString::fromLatin1(id);
    format.adoptTimeZone(icu::TimeZone::createTimeZone(icu::UnicodeString(id.constData(), -1, US_INV)));
    icu::UnicodeString name;
    format.format(0.0, name);
    return QString::fromUtf16(name.getBuffer(), name.length());
}

QString PlaceNames::zone(const QByteArray &id) const
{
    return tr("%1 (%2)").arg(zoneAlone(id),
                             QTimeZone(id).displayName(QTimeZone::StandardTime, QTimeZone::OffsetName));
}

std::vector<std::pair<QString, QByteArray>> PlaceNames::zones(const std::vector<QByteArray> &ids,
                                                              int likely) const
{
    std::vector<std::pair<QString, QByteArray>> named;
    QSet<QString> known;
    for (const QByteArray &id : ids) {
        const QString words = zone(id);
        // "GMT-05:00" is no place.
        if (words.startsWith(u"GMT") || known.contains(words))
            continue;
        known.insert(words);
        named.emplace_back(words, id);
    }
    const QCollator order(m_locale);
    std::sort(named.begin() + std::min<std::ptrdiff_t>(likely, std::ssize(named)), named.end(),
              [&](const auto &a, const auto &b) { return order.compare(a.first, b.first) < 0; });
    return named;
}
