#include "core/catalog/pricerules.h"

#include <algorithm>

PriceRules::PriceRules(std::vector<PriceList> lists, std::vector<Promotion> promotions) :
    m_lists(std::move(lists)),
    m_promotions(std::move(promotions))
{
    for (int i = 0; i < int(m_promotions.size()); ++i) {
        m_selections.push_back(m_promotions[size_t(i)].selections());
        for (int part = 0; part < int(m_selections.back().size()); ++part) {
            const Selection &selection = m_selections.back()[size_t(part)];
            if (selection.isEverything())
                m_everything.push_back({i, part});
            for (const QString &code : selection.items)
                m_byCode[code].push_back({i, part});
            for (const QString &category : selection.categories)
                m_byCategory[category].push_back({i, part});
        }
    }
}

const PriceList *PriceRules::list(const QString &code) const
{
    const auto found = std::find_if(m_lists.begin(), m_lists.end(),
                                    [&](const PriceList &list) { return list.code == code; });
    return found == m_lists.end() ? nullptr : &*found;
}

std::vector<PromotionPart> PriceRules::partsFor(const Product &product) const
{
    std::vector<PromotionPart> parts;
    const auto add = [&](const std::vector<PromotionPart> &found) {
        for (const PromotionPart &at : found)
            if (!m_selections[size_t(at.promotion)][size_t(at.part)].excepts(product))
                parts.push_back(at);
    };
    add(m_everything);
    add(m_byCode.value(product.code));
    for (QString category = product.category; !m_byCategory.isEmpty();) {
        add(m_byCategory.value(category));
        const qsizetype slash = category.lastIndexOf(u'/');
        if (slash < 0)
            break;
        category.truncate(slash);
    }
    std::sort(parts.begin(), parts.end());
    parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
    return parts;
}
