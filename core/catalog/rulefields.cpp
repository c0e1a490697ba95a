#include "core/catalog/rulefields.h"

#include "core/base/decimal.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestText = 200;
constexpr qsizetype mostEntries = 100'000;
const Money mostMoney = Money::of(1'000'000'000'000);
}

QString RuleFields::text(const QString &name)
{
    const QJsonValue value = m_object[name];
    if (!value.isUndefined() && (!value.isString() || value.toString().size() > longestText))
        fail(name);
    return value.toString().trimmed();
}

QStringList RuleFields::texts(const QString &name)
{
    QStringList texts;
    for (const QJsonValue &value : list(name)) {
        const QString text = value.toString().trimmed();
        if (text.isEmpty() || text.size() > longestText)
            fail(name);
        texts << text;
    }
    if (has(name) && texts.isEmpty())
        fail(name + u": empty"_s);
    return texts;
}

bool RuleFields::flag(const QString &name, bool otherwise)
{
    const QJsonValue value = m_object[name];
    if (!value.isUndefined() && !value.isBool())
        fail(name);
    return value.toBool(otherwise);
}

QJsonObject RuleFields::object(const QString &name)
{
    if (!m_object[name].isObject())
        fail(name);
    return m_object[name].toObject();
}

QJsonArray RuleFields::list(const QString &name)
{
    const QJsonValue value = m_object[name];
    if ((!value.isUndefined() && !value.isArray()) || value.toArray().size() > mostEntries)
        fail(name);
    return value.toArray();
}

qint64 RuleFields::count(const QString &name, qint64 least, qint64 most)
{
    // A number of its own, or its text as quantities are written.
    const QJsonValue value = m_object[name];
    bool good = false;
    qint64 count = 0;
    if (value.isString()) {
        count = value.toString().toLongLong(&good);
    } else if (value.isDouble()) {
        count = value.toInteger(-1);
        good = QJsonValue(count) == value;
    }
    if (!good || count < least || count > most)
        fail(name);
    return std::clamp(count, least, most);
}

std::vector<int> RuleFields::days(const QString &name, int last)
{
    std::vector<int> days;
    for (const QJsonValue &value : list(name)) {
        const int day = value.toInt();
        if (day < 1 || day > last || std::find(days.begin(), days.end(), day) != days.end())
            fail(name);
        days.push_back(day);
    }
    if (has(name) && days.empty())
        fail(name + u": empty"_s);
    return days;
}

Money RuleFields::money(const QString &name)
{
    const auto amount = m_currency.parse(m_object[name].toString());
    if (!amount || *amount < Money() || *amount > mostMoney)
        fail(name);
    return amount.value_or(Money());
}

Money RuleFields::above(const QString &name, Money least)
{
    const Money amount = money(name);
    if (amount <= least)
        fail(name);
    return amount;
}

Quantity RuleFields::quantity(const QString &name)
{
    const auto quantity = parseQuantity(m_object[name].toString());
    if (!quantity || *quantity <= Quantity() || *quantity > Quantity::of(99'999'999))
        fail(name);
    return quantity.value_or(Quantity::of(1000));
}

Rate RuleFields::percent(const QString &name)
{
    const auto rate = parsePercent(m_object[name].toString());
    if (!rate || *rate <= Rate() || rate->basisPoints() > wholeRate)
        fail(name + u": above 0 and up to 100"_s);
    return rate.value_or(Rate());
}

std::variant<Money, Quantity> RuleFields::moneyOrQuantity(const QString &money, const QString &quantity)
{
    if (has(money) == has(quantity)) {
        fail(money + u" or "_s + quantity);
        return Money();
    }
    if (has(money))
        return above(money, Money());
    return this->quantity(quantity);
}

Selection selectionFromJson(const QJsonObject &object, RuleFields &faults)
{
    RuleFields fields(object, faults.currency());
    Selection selection{fields.texts(u"items"_s), fields.texts(u"categories"_s), fields.texts(u"except"_s)};
    if (!fields.fault().isEmpty())
        faults.fail(fields.fault());
    for (const QString &item : selection.items)
        if (selection.except.contains(item))
            faults.fail(u"except: "_s + item + u" is also in items"_s);
    return selection;
}
