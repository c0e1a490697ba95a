#include "app/admin/desk.h"

#include "core/base/decimal.h"
#include "core/usecase/changetenderrules.h"
#include "core/usecase/discountlimits.h"
#include "core/usecase/tenderrulesjson.h"

using namespace Qt::StringLiterals;

namespace {
const QStringList ruleOptions{u"named-limit"_s,       u"unnamed-limit"_s, u"card-months"_s,
                              u"refunds-principal"_s, u"top-up-steps"_s,  u"point-step"_s,
                              u"point-worth"_s,       u"point-share"_s,   u"change-kinds"_s};

const QStringList roleOptions{u"cashier"_s, u"manager"_s, u"administrator"_s};

/// Changes a rule by the text of its option; false when the text does not fit.
class RuleReader
{
public:
    RuleReader(TenderRules &rules, const Currency &currency) : m_rules(rules), m_currency(currency) {}

    // A table of the options.
    bool read(const QString &option, const QString &text)
    {
        if (option == u"named-limit")
            return money(m_rules.namedLimit, text);
        if (option == u"unnamed-limit")
            return money(m_rules.unnamedLimit, text);
        if (option == u"point-worth")
            return money(m_rules.pointStepWorth, text);
        if (option == u"refunds-principal")
            return flag(m_rules.refundsPrincipal, text);
        if (option == u"change-kinds")
            return kinds(text);
        if (option == u"top-up-steps")
            return take(m_rules.topUpSteps, topUpSteps(text, m_currency));
        if (option == u"point-share")
            return take(m_rules.pointShare, parsePercent(text));
        bool good = false;
        const qint64 number = text.toLongLong(&good);
        if (option == u"point-step")
            m_rules.pointStep = Points::of(number);
        else
            m_rules.cardMonths = int(std::min<qint64>(number, 1'000'000));
        return good;
    }

private:
    template <class T> static bool take(T &into, const std::optional<T> &value)
    {
        if (value)
            into = *value;
        return value.has_value();
    }
    bool money(Money &into, const QString &text) { return take(into, m_currency.parse(text)); }
    static bool flag(bool &into, const QString &text)
    {
        into = text == u"yes";
        return into || text == u"no";
    }
    bool kinds(const QString &text)
    {
        m_rules.changeKinds.clear();
        for (const QString &name : text.split(u',', Qt::SkipEmptyParts)) {
            const auto kind = tenderKind(name.trimmed());
            if (!kind)
                return false;
            m_rules.changeKinds.push_back(*kind);
        }
        return true;
    }

    TenderRules &m_rules;
    const Currency &m_currency;
};

Result<int> tenders(Desk &desk)
{
    const Arguments &arguments = desk.arguments();
    const auto who = desk.signIn(arguments.options.isEmpty() ? Desk::Access::LookOnly : Desk::Access::Write);
    if (!who)
        return who.error();
    TenderRules rules = who->shop.tenders;
    RuleReader reader(rules, who->shop.currency);
    for (const QString &option : ruleOptions)
        if (arguments.has(option) && !reader.read(option, arguments.option(option)))
            return Error{Error::Code::InvalidInput, u"--"_s + option};
    if (!arguments.options.isEmpty()) {
        const auto changed = desk.database().writeNow([&](Transaction &transaction) {
            return changeTenderRules(transaction, *who, rules, desk.now());
        });
        if (!changed)
            return changed.error();
    }
    Desk::print(toJson(rules, who->shop.currency));
    return 0;
}

Result<int> discounts(Desk &desk)
{
    const Arguments &arguments = desk.arguments();
    const auto who = desk.signIn(arguments.options.isEmpty() ? Desk::Access::LookOnly : Desk::Access::Write);
    if (!who)
        return who.error();
    for (const QString &option : roleOptions) {
        if (!arguments.has(option))
            continue;
        const auto share = parsePercent(arguments.option(option));
        if (!share)
            return Error{Error::Code::InvalidInput, u"--"_s + option};
        const auto kept = desk.database().writeNow([&](Transaction &transaction) {
            return setDiscountLimit(transaction, *who, *roleNamed(option), *share, desk.now());
        });
        if (!kept)
            return kept.error();
    }
    const auto limits = desk.database().read([](const Connection &connection) {
        QJsonObject json;
        for (const QString &option : roleOptions)
            json[option] = printPercent(discountLimit(connection, *roleNamed(option)));
        return json;
    });
    if (!limits)
        return limits.error();
    Desk::print(*limits);
    return 0;
}
}

std::vector<Command> tenderCommands()
{
    return {{{u"shop tenders"_s, 0, 0, ruleOptions, {}, {}},
             R"(
shop tenders [--named-limit A] [--unnamed-limit A] [--card-months N] [--refunds-principal yes|no]
       [--top-up-steps "500:50,1000:120"] [--point-step N] [--point-worth A] [--point-share PERCENT]
       [--change-kinds cash,gift-card]
What the shop allows with stored value, gift cards, points and change; without options it only says so. A
limit of 0 is none, 0 months are for ever, a point step of 0 lets no points pay. Besides cash, card, scan,
gift-card and coupon may give change.
  out {"namedLimit","unnamedLimit","cardMonths","refundsPrincipal","topUpSteps":[["500.00","50.00"]],
       "pointStep","pointStepWorth","pointShare","changeKinds"}
)",
             tenders},
            {{u"shop discounts"_s, 0, 0, roleOptions, {}, {}},
             R"(
shop discounts [--cashier PERCENT] [--manager PERCENT] [--administrator PERCENT]
The most that somebody of a role may take off a line or a sale by hand; more needs somebody who may. Without
options it only says so.
  out {"cashier":"10","manager":"30","administrator":"100"}
)",
             discounts}};
}
