#include "core/usecase/changereturnrules.h"

#include "core/data/audit.h"
#include "core/data/returns.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {
constexpr int mostDays = 3650;
constexpr qsizetype mostCategories = 100;
constexpr qsizetype longestCategory = 200;

std::optional<QString> faultIn(const ReturnRules &rules)
{
    if (rules.days < 0 || rules.days > mostDays)
        return u"days"_s;
    if (rules.lowestDays < 1 || rules.lowestDays > mostDays)
        return u"lowest-days"_s;
    bool good = rules.categories.size() <= mostCategories;
    for (const QString &category : rules.categories)
        good = good && !category.isEmpty() && category.size() <= longestCategory;
    return good ? std::nullopt : std::optional(u"categories"_s);
}
}

Result<ReturnRules> changeReturnRules(Transaction &transaction, const Session &who, const ReturnRules &rules,
                                      Timestamp now)
{
    if (const auto allowed = who.may(Permission::ManageSettings); !allowed)
        return allowed.error();
    if (const auto fault = faultIn(rules))
        return Error{Error::Code::InvalidInput, *fault};
    const ReturnRules before = returns::rules(transaction.connection());
    if (rules == before)
        return rules;
    returns::setRules(transaction, rules);
    audit::append(transaction, now, who.user, u"shop.returns"_s,
                  {{u"before"_s, toJson(before)}, {u"after"_s, toJson(rules)}});
    return rules;
}

QStringList returnCategories(const QString &text)
{
    static const QRegularExpression comma(u"[,，、]"_s);
    QStringList categories;
    for (const QString &part : text.split(comma, Qt::SkipEmptyParts))
        if (const QString category = part.trimmed(); !category.isEmpty() && !categories.contains(category))
            categories << category;
    return categories;
}

QJsonObject toJson(const ReturnRules &rules)
{
    return {{u"days"_s, rules.days},
            {u"lowestDays"_s, rules.lowestDays},
            {u"categories"_s, QJsonArray::fromStringList(rules.categories)}};
}
