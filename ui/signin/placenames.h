#pragma once

#include <QCoreApplication>
#include <QLocale>

#include <utility>
#include <vector>

/// Currencies and time zones as people call them; what is kept are their codes.
class PlaceNames
{
    Q_DECLARE_TR_FUNCTIONS(PlaceNames)

public:
    explicit PlaceNames(const QLocale &locale) : m_locale(locale) {}

    /// "CNY" → "Chinese Yuan (CNY)".
    QString currency(const QString &code) const;
    /// "Asia/Bangkok" → "Thailand Time (UTC+07:00)".
    QString zone(const QByteArray &id) const;
    /// The zones by name: the first `likely` of them, then the rest in the language's order. Of several ids
    /// with one name the first stays.
    std::vector<std::pair<QString, QByteArray>> zones(const std::vector<QByteArray> &ids, int likely) const;

private:
    QByteArray icuName() const { return m_locale.name().toLatin1(); }
    QString zoneAlone(const QByteArray &id) const;

    QLocale m_locale;
};
