#include "core/data/tenderrules.h"

using namespace Qt::StringLiterals;

namespace {
QString kindsText(const std::vector<TenderKind> &kinds)
{
    QStringList names;
    for (const TenderKind kind : kinds)
        names << toText(kind);
    return names.join(u' ');
}

std::vector<TenderKind> kindsOf(const QString &text)
{
    std::vector<TenderKind> kinds;
    for (const QString &name : text.split(u' ', Qt::SkipEmptyParts))
        if (const auto kind = tenderKind(name))
            kinds.push_back(*kind);
    return kinds;
}
}

namespace tenderrules {
std::optional<TenderRules> load(const Connection &connection)
{
    Rows rows = connection.select(
        u"SELECT named_limit, unnamed_limit, card_months, refunds_principal, point_step, point_step_worth,"
        " point_share, change_kinds FROM tender_rules"_s);
    if (!rows.next())
        return std::nullopt;
    TenderRules rules{rows.money(0),  rows.money(1), int(rows.integer(2)), rows.boolean(3),      {},
                      rows.points(4), rows.money(5), rows.rate(6),         kindsOf(rows.text(7))};
    Rows steps = connection.select(u"SELECT least, bonus FROM top_up_step ORDER BY least"_s);
    while (steps.next())
        rules.topUpSteps.push_back({steps.money(0), steps.money(1)});
    return rules;
}

void put(Transaction &transaction, const TenderRules &rules)
{
    transaction.execute(u"INSERT OR REPLACE INTO tender_rules (one, named_limit, unnamed_limit, card_months,"
                        " refunds_principal, point_step, point_step_worth, point_share, change_kinds)"
                        " VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                        rules.namedLimit, rules.unnamedLimit, qint64(rules.cardMonths),
                        qint64(rules.refundsPrincipal), rules.pointStep, rules.pointStepWorth,
                        rules.pointShare, kindsText(rules.changeKinds));
    transaction.execute(u"DELETE FROM top_up_step"_s);
    for (const TopUpStep &step : rules.topUpSteps)
        transaction.execute(u"INSERT INTO top_up_step (least, bonus) VALUES (?, ?)"_s, step.from, step.bonus);
}
}
