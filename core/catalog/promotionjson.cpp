#include "core/catalog/promotionjson.h"

#include "core/base/jsonfields.h"
#include "core/catalog/rulefields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 mostPieces = 100'000;
constexpr qint64 mostUses = 1'000'000'000;

/// Reads the benefit of one kind; the first fault is kept.
class BenefitReader
{
public:
    BenefitReader(const QJsonObject &object, const Currency &currency) : m_fields(object, currency) {}

    Benefit read(PromotionKind kind, const Selection &items)
    {
        switch (kind) {
        case PromotionKind::Percent: return PriceOff{m_fields.percent(u"percent"_s), most()};
        case PromotionKind::Amount: return PriceOff{m_fields.above(u"amount"_s, Money()), most()};
        case PromotionKind::SpecialPrice: return SpecialPrice{m_fields.money(u"price"_s), most()};
        case PromotionKind::BuyGet: return buyGet();
        case PromotionKind::NthItem:
            return BuyGet{m_fields.count(u"nth"_s, 2, mostPieces) - 1, 1, m_fields.percent(u"percent"_s), {}};
        case PromotionKind::MixAndMatch:
            return Bundle{{{items, m_fields.count(u"count"_s, 2, mostPieces)}}, m_fields.money(u"price"_s)};
        case PromotionKind::Bundle: return bundle();
        case PromotionKind::Threshold: return threshold();
        case PromotionKind::Gift: return gift();
        }
        Q_UNREACHABLE();
    }
    const QString &fault() const { return m_fields.fault(); }

private:
    std::optional<Quantity> most()
    {
        return m_fields.has(u"most") ? std::optional(m_fields.quantity(u"most"_s)) : std::nullopt;
    }

    Benefit buyGet()
    {
        BuyGet benefit{m_fields.count(u"buy"_s, 1, mostPieces),
                       m_fields.count(u"get"_s, 1, mostPieces),
                       m_fields.has(u"percent") ? m_fields.percent(u"percent"_s)
                                                : Rate::ofBasisPoints(wholeRate),
                       {},
                       m_fields.flag(u"cheapest"_s, false)};
        if (m_fields.has(u"reward"))
            benefit.reward = selectionFromJson(m_fields.object(u"reward"_s), m_fields);
        return benefit;
    }

    Benefit bundle()
    {
        Bundle benefit{{}, m_fields.money(u"price"_s)};
        for (const QJsonValue &value : m_fields.list(u"parts"_s)) {
            RuleFields part(value.toObject(), m_fields.currency());
            const Selection items = selectionFromJson(value.toObject(), part);
            benefit.parts.push_back({items, part.count(u"count"_s, 1, mostPieces)});
            if (!part.fault().isEmpty())
                m_fields.fail(u"parts: "_s + part.fault());
        }
        if (benefit.parts.size() < 2 || benefit.parts.size() > 20)
            m_fields.fail(u"parts: two to twenty"_s);
        return benefit;
    }

    Threshold::Step step(const QJsonObject &object)
    {
        RuleFields fields(object, m_fields.currency());
        Threshold::Step step{fields.moneyOrQuantity(u"from"_s, u"fromQuantity"_s), Discount(Money())};
        if (fields.has(u"percent") == fields.has(u"off"))
            fields.fail(u"off or percent"_s);
        else if (fields.has(u"percent"))
            step.off = fields.percent(u"percent"_s);
        else
            step.off = fields.above(u"off"_s, Money());
        if (!fields.fault().isEmpty())
            m_fields.fail(u"steps: "_s + fields.fault());
        return step;
    }

    /// A later step asks for more and gives more; else the earlier one contradicts it.
    static bool rises(const Threshold::Step &a, const Threshold::Step &b)
    {
        return a.from.index() == b.from.index() && a.from < b.from
            && (a.off.index() != b.off.index() || a.off < b.off);
    }

    Benefit threshold()
    {
        Threshold benefit{{}, m_fields.flag(u"every"_s, false)};
        for (const QJsonValue &value : m_fields.list(u"steps"_s))
            benefit.steps.push_back(step(value.toObject()));
        if (benefit.steps.empty() || benefit.steps.size() > 50)
            m_fields.fail(u"steps: one to fifty"_s);
        for (size_t i = 1; i < benefit.steps.size(); ++i)
            if (!rises(benefit.steps[i - 1], benefit.steps[i]))
                m_fields.fail(u"steps: each must ask for more and give more than the one before"_s);
        if (benefit.every
            && (benefit.steps.size() > 1
                || (benefit.steps.size() == 1 && std::holds_alternative<Rate>(benefit.steps.front().off))))
            m_fields.fail(u"every: only with one step that takes an amount off"_s);
        return benefit;
    }

    Benefit gift()
    {
        Gift benefit{m_fields.moneyOrQuantity(u"from"_s, u"fromQuantity"_s), m_fields.text(u"gift"_s),
                     m_fields.has(u"count") ? m_fields.count(u"count"_s, 1, mostPieces) : 1,
                     m_fields.flag(u"every"_s, false)};
        if (benefit.gift.isEmpty())
            m_fields.fail(u"gift"_s);
        return benefit;
    }

    RuleFields m_fields;
};

const std::initializer_list<QStringView> known{
    u"code",        u"name",     u"kind",         u"items",     u"categories", u"except", u"shops",  u"tiers",
    u"membersOnly", u"from",     u"to",           u"weekdays",  u"monthDays",  u"hours",  u"coupon", u"uses",
    u"times",       u"priority", u"group",        u"stacks",    u"percent",    u"amount", u"price",  u"most",
    u"buy",         u"get",      u"reward",       u"cheapest",  u"nth",        u"count",  u"parts",  u"steps",
    u"every",       u"gift",     u"fromQuantity", u"fromAmount"};

/// "from" is the first day, so a gift's amount is called fromAmount.
QJsonObject withOwnFrom(QJsonObject object)
{
    const QJsonValue amount = object.value(u"fromAmount");
    object.remove(u"from"_s);
    if (!amount.isUndefined())
        object.insert(u"from"_s, amount);
    return object;
}

void readCommon(Promotion &promotion, RuleFields &fields)
{
    promotion.coupon = fields.text(u"coupon"_s);
    promotion.group = fields.text(u"group"_s);
    promotion.stacks = fields.flag(u"stacks"_s, true);
    if (fields.has(u"priority"))
        promotion.priority = fields.count(u"priority"_s, 0, 1'000'000);
    if (fields.has(u"uses"))
        promotion.uses = fields.count(u"uses"_s, 1, mostUses);
    if (fields.has(u"times"))
        promotion.times = fields.count(u"times"_s, 1, mostPieces);
}
}

Result<Promotion> promotionFromJson(const QJsonObject &object, const Currency &currency)
{
    RuleFields fields(object, currency);
    if (!JsonFields(object).onlyHas(known))
        return Error{Error::Code::InvalidInput, u"unknown field"_s};
    Promotion promotion;
    promotion.code = fields.text(u"code"_s);
    promotion.name = fields.text(u"name"_s);
    const auto kind = promotionKind(fields.text(u"kind"_s));
    if (!isRuleCode(promotion.code))
        fields.fail(u"code"_s);
    if (promotion.name.trimmed().isEmpty())
        fields.fail(u"name"_s);
    if (!kind)
        fields.fail(u"kind"_s);
    promotion.items = selectionFromJson(object, fields);
    readCommon(promotion, fields);
    if (!fields.fault().isEmpty())
        return Error{Error::Code::InvalidInput, fields.fault()};
    const auto validity = validityFromJson(object);
    if (!validity)
        return validity.error();
    promotion.validity = *validity;
    promotion.kind = *kind;
    BenefitReader reader(withOwnFrom(object), currency);
    promotion.benefit = reader.read(*kind, promotion.items);
    if (!reader.fault().isEmpty())
        return Error{Error::Code::InvalidInput, reader.fault()};
    return promotion;
}
