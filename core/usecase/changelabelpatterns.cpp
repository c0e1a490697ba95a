#include "core/usecase/changelabelpatterns.h"

#include "core/base/jsonfields.h"
#include "core/catalog/weight.h"
#include "core/data/audit.h"

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestText = 40;

Error wrong(const QString &field)
{
    return {Error::Code::InvalidInput, field};
}

bool canReadTheSame(const LabelPattern &a, const LabelPattern &b)
{
    return a.form.size() == b.form.size() && a.form.count(u'P') == b.form.count(u'P')
        && a.form.indexOf(u'P') == b.form.indexOf(u'P') && a.prefixFrom <= b.prefixTo
        && b.prefixFrom <= a.prefixTo;
}

Result<> checkAll(const std::vector<LabelPattern> &patterns)
{
    if (patterns.size() > mostLabelPatterns)
        return wrong(u"patterns"_s);
    for (size_t i = 0; i < patterns.size(); ++i) {
        if (const auto checked = checkPattern(patterns[i]); !checked)
            return checked;
        if (patterns[i].form.contains(u'W') && !weightOf(patterns[i].weightUnit))
            return wrong(u"weight-unit"_s);
        for (size_t j = 0; j < i; ++j)
            if (canReadTheSame(patterns[i], patterns[j]))
                return wrong(u"patterns"_s);
    }
    return {};
}

Result<LabelPattern> patternFrom(const QJsonObject &object)
{
    LabelPattern pattern = usualPatterns().front();
    const JsonFields fields(object);
    if (!fields.onlyHas({u"form", u"prefixFrom", u"prefixTo", u"moneyDecimals", u"weightDecimals",
                         u"weightUnit", u"check"}))
        return wrong(u"unknown field"_s);
    pattern.form = fields.text(u"form", longestText).value_or(QString());
    pattern.prefixFrom = object[u"prefixFrom"].toInt(pattern.prefixFrom);
    pattern.prefixTo = object[u"prefixTo"].toInt(pattern.prefixTo);
    pattern.moneyDecimals = object[u"moneyDecimals"].toInt(pattern.moneyDecimals);
    pattern.weightDecimals = object[u"weightDecimals"].toInt(pattern.weightDecimals);
    if (fields.has(u"weightUnit"))
        pattern.weightUnit = fields.text(u"weightUnit", longestText).value_or(QString());
    const auto check = labelCheck(object[u"check"].toString(toText(pattern.check)));
    if (!check)
        return wrong(u"check"_s);
    pattern.check = *check;
    return pattern;
}
}

Result<> changeLabelPatterns(Transaction &transaction, const Session &who,
                             const std::vector<LabelPattern> &patterns, Timestamp now)
{
    if (const auto allowed = who.may(Permission::ManageSettings); !allowed)
        return allowed;
    if (const auto checked = checkAll(patterns); !checked)
        return checked;
    const std::vector<LabelPattern> before = labelpatterns::all(transaction.connection());
    if (before == patterns)
        return {};
    labelpatterns::replace(transaction, patterns);
    audit::append(transaction, now, who.user, u"label-patterns.change"_s,
                  {{u"before"_s, toJson(before)}, {u"after"_s, toJson(patterns)}});
    return {};
}

QJsonArray toJson(const std::vector<LabelPattern> &patterns)
{
    QJsonArray array;
    for (const LabelPattern &pattern : patterns)
        array.append(QJsonObject{{u"form"_s, pattern.form},
                                 {u"prefixFrom"_s, pattern.prefixFrom},
                                 {u"prefixTo"_s, pattern.prefixTo},
                                 {u"moneyDecimals"_s, pattern.moneyDecimals},
                                 {u"weightDecimals"_s, pattern.weightDecimals},
                                 {u"weightUnit"_s, pattern.weightUnit},
                                 {u"check"_s, toText(pattern.check)}});
    return array;
}

Result<std::vector<LabelPattern>> labelPatternsFrom(const QJsonArray &array)
{
    std::vector<LabelPattern> patterns;
    for (const QJsonValue &value : array) {
        const auto pattern = patternFrom(value.toObject());
        if (!pattern)
            return pattern.error();
        patterns.push_back(*pattern);
    }
    return patterns;
}
