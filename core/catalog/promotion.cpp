#include "core/catalog/promotion.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {
struct KindName
{
    PromotionKind kind;
    QLatin1StringView text;
};

constexpr std::array kinds{
    KindName{PromotionKind::Percent, "percent"_L1},
    KindName{PromotionKind::Amount, "amount"_L1},
    KindName{PromotionKind::SpecialPrice, "special-price"_L1},
    KindName{PromotionKind::BuyGet, "buy-get"_L1},
    KindName{PromotionKind::NthItem, "nth-item"_L1},
    KindName{PromotionKind::MixAndMatch, "mix-and-match"_L1},
    KindName{PromotionKind::Bundle, "bundle"_L1},
    KindName{PromotionKind::Threshold, "threshold"_L1},
    KindName{PromotionKind::Gift, "gift"_L1},
};
}

QString toText(PromotionKind kind)
{
    return std::ranges::find(kinds, kind, &KindName::kind)->text;
}

std::optional<PromotionKind> promotionKind(const QString &text)
{
    const auto name = std::ranges::find(kinds, text, &KindName::text);
    return name == kinds.end() ? std::nullopt : std::optional(name->kind);
}

std::vector<Selection> Promotion::selections() const
{
    if (const auto *bundle = std::get_if<Bundle>(&benefit)) {
        std::vector<Selection> parts;
        for (const Bundle::Part &part : bundle->parts)
            parts.push_back(part.items);
        return parts;
    }
    if (const auto *buyGet = std::get_if<BuyGet>(&benefit); buyGet && buyGet->reward)
        return {items, *buyGet->reward};
    if (const auto *gift = std::get_if<Gift>(&benefit))
        return {items, Selection{{gift->gift}, {}, {}}};
    return {items};
}
