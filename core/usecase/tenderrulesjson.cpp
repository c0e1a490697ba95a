#include "core/usecase/tenderrulesjson.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// "500.00" → "500".
QString printShort(Money amount, const Currency &currency)
{
    const QString text = currency.print(amount);
    const auto point = text.indexOf(u'.');
    const bool whole = point >= 0 && amount.units() % currency.scale() == 0;
    return whole ? text.first(point) : text;
}
}

QJsonObject toJson(const TenderRules &rules, const Currency &currency)
{
    QJsonArray steps;
    for (const TopUpStep &step : rules.topUpSteps)
        steps.append(QJsonArray{currency.print(step.from), currency.print(step.bonus)});
    QJsonArray kinds;
    for (const TenderKind kind : rules.changeKinds)
        kinds.append(toText(kind));
    return {{u"namedLimit"_s, currency.print(rules.namedLimit)},
            {u"unnamedLimit"_s, currency.print(rules.unnamedLimit)},
            {u"cardMonths"_s, rules.cardMonths},
            {u"refundsPrincipal"_s, rules.refundsPrincipal},
            {u"topUpSteps"_s, steps},
            {u"pointStep"_s, rules.pointStep.units()},
            {u"pointStepWorth"_s, currency.print(rules.pointStepWorth)},
            {u"pointShare"_s, printPercent(rules.pointShare)},
            {u"changeKinds"_s, kinds}};
}

std::optional<std::vector<TopUpStep>> topUpSteps(const QString &text, const Currency &currency)
{
    std::vector<TopUpStep> steps;
    for (QString part : text.split(u',', Qt::SkipEmptyParts)) {
        part.replace(u'：', u':');
        const QStringList pair = part.trimmed().split(u':');
        const auto from = currency.parse(pair.front().trimmed());
        const auto bonus = currency.parse(pair.back().trimmed());
        if (pair.size() != 2 || !from || !bonus)
            return std::nullopt;
        steps.push_back({*from, *bonus});
    }
    std::sort(steps.begin(), steps.end(),
              [](const TopUpStep &a, const TopUpStep &b) { return a.from < b.from; });
    return steps;
}

QString printTopUpSteps(const std::vector<TopUpStep> &steps, const Currency &currency)
{
    QStringList parts;
    for (const TopUpStep &step : steps)
        parts << printShort(step.from, currency) + u':' + printShort(step.bonus, currency);
    return parts.join(u", "_s);
}
