#include "core/loyalty/loyaltyfields.h"

#include "core/base/businessdate.h"
#include "core/base/decimal.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestName = 40;
constexpr qsizetype longestText = 60;
constexpr qsizetype mostEntries = 500;
constexpr qint64 mostPoints = 10'000'000;
constexpr qint64 mostUnits = 1'000'000;
constexpr qint64 percentOfWhole = 100;

std::optional<QDate> dayOf(const QJsonValue &value)
{
    const auto date = BusinessDate::fromIso(value.toString());
    return date ? std::optional(date->date()) : std::nullopt;
}
}

void LoyaltyFields::fail(const QString &field)
{
    if (m_fault.isEmpty())
        m_fault = field;
}

void LoyaltyFields::onlyHas(const QStringList &names)
{
    for (auto field = m_object.begin(); field != m_object.end(); ++field)
        if (!names.contains(field.key()))
            fail(u"a field that nobody knows"_s);
}

QString LoyaltyFields::code(const QString &name)
{
    static const QRegularExpression form(u"^[A-Z0-9_-]{1,20}$"_s);
    const QString code = m_object[name].toString();
    if (!form.match(code).hasMatch())
        fail(name);
    return code;
}

QString LoyaltyFields::name(const QString &name)
{
    const QString text = m_object[name].toString().trimmed();
    if (text.isEmpty() || text.size() > longestName)
        fail(name);
    return text;
}

QString LoyaltyFields::text(const QString &name)
{
    const QJsonValue value = m_object[name];
    if (!value.isUndefined() && (!value.isString() || value.toString().size() > longestText))
        fail(name);
    return value.toString();
}

bool LoyaltyFields::flag(const QString &name, bool otherwise)
{
    if (has(name) && !m_object[name].isBool())
        fail(name);
    return m_object[name].toBool(otherwise);
}

std::optional<qint64> LoyaltyFields::number(const QString &name, qint64 least, qint64 most)
{
    if (!has(name))
        return std::nullopt;
    const QJsonValue value = m_object[name];
    const qint64 number = value.toInteger(least - 1);
    if (QJsonValue(number) != value || number < least || number > most)
        fail(name);
    return number;
}

std::optional<Points> LoyaltyFields::points(const QString &name)
{
    const auto points = number(name, 0, mostPoints);
    return points ? std::optional(Points::of(*points)) : std::nullopt;
}

std::optional<Money> LoyaltyFields::money(const QString &name)
{
    if (!has(name))
        return std::nullopt;
    const auto amount = m_currency.parse(m_object[name].toString());
    if (!amount || *amount <= Money() || amount->units() > mostUnits * m_currency.scale())
        fail(name);
    return amount;
}

std::optional<Rate> LoyaltyFields::factor(const QString &name)
{
    if (!has(name))
        return std::nullopt;
    // A factor is a percentage a hundred times as large.
    const auto percent = parsePercent(m_object[name].toString());
    if (!percent || percent->basisPoints() < percentOfWhole || percent->basisPoints() > wholeRate)
        fail(name);
    return Rate::ofBasisPoints(percent.value_or(Rate()).basisPoints() * percentOfWhole);
}

std::optional<QDate> LoyaltyFields::day(const QString &name)
{
    if (!has(name))
        return std::nullopt;
    const auto day = dayOf(m_object[name]);
    if (!day)
        fail(name);
    return day;
}

QJsonArray LoyaltyFields::list(const QString &name)
{
    const QJsonArray list = m_object[name].toArray();
    if (has(name) && (list.isEmpty() || list.size() > mostEntries))
        fail(name);
    return list;
}

QStringList LoyaltyFields::texts(const QString &name)
{
    QStringList texts;
    for (const QJsonValue &value : list(name)) {
        const QString text = value.toString().trimmed();
        if (text.isEmpty() || text.size() > longestText || texts.contains(text))
            fail(name);
        texts << text;
    }
    return texts;
}

std::vector<int> LoyaltyFields::numbers(const QString &name, int most)
{
    std::vector<int> numbers;
    for (const QJsonValue &value : list(name)) {
        const int number = value.toInt();
        if (number < 1 || number > most || std::ranges::find(numbers, number) != numbers.end())
            fail(name);
        numbers.push_back(number);
    }
    return numbers;
}

std::vector<QDate> LoyaltyFields::days(const QString &name)
{
    std::vector<QDate> days;
    for (const QJsonValue &value : list(name)) {
        const auto day = dayOf(value);
        if (!day)
            fail(name);
        days.push_back(day.value_or(QDate()));
    }
    return days;
}
