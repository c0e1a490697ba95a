#pragma once

#include "core/catalog/promotion.h"
#include "core/catalog/shop.h"
#include "ui/common/format.h"

#include <functional>

/// The name of the product with this code; empty when nobody knows it.
using ProductNames = std::function<QString(const QString &code)>;

/// What a promotion does, as one says it in the shop.
class BenefitWords
{
    Q_DECLARE_TR_FUNCTIONS(BenefitWords)

public:
    BenefitWords(const Shop &shop, const Format &format, ProductNames names);

    const Format &format() const { return m_format; }
    static QString kind(PromotionKind kind);
    /// In a line: "满¥100.00减¥10.00 / 满¥200.00减¥30.00", "任选3件 ¥20.00".
    QString line(const Promotion &promotion) const;
    /// Each step of a threshold and each part of a bundle by itself; of others the line.
    QStringList steps(const Promotion &promotion) const;
    /// "牛奶 · 面包 · 3 more", of products and categories the first `most`; "Everything" for all.
    QString goods(const Selection &selection, qsizetype most) const;
    /// All of them, each by name and code; a category by its path.
    QStringList list(const QStringList &codes, const QStringList &categories) const;

private:
    QString of(const PriceOff &off) const;
    QString of(const SpecialPrice &special) const;
    QString of(const BuyGet &deal) const;
    QString of(const Bundle &bundle) const;
    QString of(const Threshold &threshold) const;
    QString of(const Gift &gift) const;
    QString part(const Bundle::Part &part, qsizetype most) const;
    QString step(const Threshold::Step &step, bool every) const;
    QString atMost(const QString &words, const std::optional<Quantity> &most) const;
    QString from(const std::variant<Money, Quantity> &amount) const;
    QString off(const Discount &discount) const;
    QString nameOf(const QString &code) const;

    Shop m_shop;
    Format m_format;
    ProductNames m_names;
};
