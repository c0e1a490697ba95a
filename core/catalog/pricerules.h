#pragma once

#include "core/catalog/pricelist.h"
#include "core/catalog/promotion.h"

#include <QHash>

/// Where a promotion speaks of a product: promotion and selection, both as positions.
struct PromotionPart
{
    int promotion = 0;
    int part = 0;
    friend auto operator<=>(const PromotionPart &, const PromotionPart &) = default;
};

/// What decides prices beside the products themselves. Built once, asked at each scan: promotions are found
/// by code and category, not by trying each.
class PriceRules
{
public:
    PriceRules() = default;
    PriceRules(std::vector<PriceList> lists, std::vector<Promotion> promotions);

    const std::vector<PriceList> &lists() const { return m_lists; }
    const std::vector<Promotion> &promotions() const { return m_promotions; }
    const PriceList *list(const QString &code) const;
    /// Whether a product is a card of uses that brings points with each use, and none when it is sold.
    bool earnsLater(const QString &product) const { return m_earningLater.contains(product); }
    void setEarningLater(const QStringList &products) { m_earningLater = products; }
    /// How many selections a promotion has.
    size_t partCount(int promotion) const { return m_selections[size_t(promotion)].size(); }
    /// Every part of a promotion that holds `product`, in order.
    std::vector<PromotionPart> partsFor(const Product &product) const;

private:
    std::vector<PriceList> m_lists;
    std::vector<Promotion> m_promotions;
    std::vector<std::vector<Selection>> m_selections; // of each promotion
    QHash<QString, std::vector<PromotionPart>> m_byCode;
    QHash<QString, std::vector<PromotionPart>> m_byCategory;
    std::vector<PromotionPart> m_everything;
    QStringList m_earningLater;
};
