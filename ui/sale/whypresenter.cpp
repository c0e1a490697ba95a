#include "ui/sale/whypresenter.h"

#include "core/data/products.h"
#include "ui/sale/benefitwords.h"
#include "ui/sale/salepresenter.h"

#include <algorithm>

WhyPresenter::WhyPresenter(Database &database, SalePresenter &sale, QObject *parent) :
    QObject(parent),
    m_database(database),
    m_sale(sale)
{
    connect(&sale, &SalePresenter::changed, this, &WhyPresenter::changed);
}

bool WhyPresenter::hasSale() const
{
    return !m_sale.goods().lines.empty();
}

bool WhyPresenter::hasLine() const
{
    const int line = m_sale.selectedLine();
    return line >= 0 && line < int(m_sale.cart().lines.size());
}

const PriceRules &WhyPresenter::rules(const Connection &connection) const
{
    return m_prices.current(connection, m_sale.session().shop.currency);
}

/// Of what the sale did not get, what speaks of this product.
std::vector<NotApplied> WhyPresenter::idleFor(const Product &product) const
{
    std::vector<NotApplied> idle;
    const auto looked = m_database.read([&](const Connection &connection) -> Result<> {
        const PriceRules &known = rules(connection);
        for (const NotApplied &reason : m_sale.quote().notApplied)
            if (std::ranges::any_of(known.partsFor(product), [&](const PromotionPart &part) {
                    return known.promotions()[size_t(part.promotion)].code == reason.code;
                }))
                idle.push_back(reason);
        return {};
    });
    return looked ? idle : m_sale.quote().notApplied;
}

QString WhyPresenter::benefitOf(const QString &code, const Format &format) const
{
    const auto words = m_database.read([&](const Connection &connection) -> Result<QString> {
        const auto &promotions = rules(connection).promotions();
        const auto promotion = std::ranges::find(promotions, code, &Promotion::code);
        if (promotion == promotions.end())
            return QString();
        const BenefitWords benefits(m_sale.session().shop, format, [&connection](const QString &product) {
            const auto known = products::withCode(connection, product);
            return known ? known->name : QString();
        });
        return benefits.line(*promotion);
    });
    return words ? *words : QString();
}

WhyWords WhyPresenter::words(const Format &format) const
{
    return {m_sale.session().shop, format,
            [this, format](const QString &code) { return benefitOf(code, format); }, m_sale.isAgreed()};
}

WhyStory WhyPresenter::ofLine(const Format &format) const
{
    if (!hasLine())
        return {};
    const QuoteLine &line = m_sale.quote().lines[size_t(m_sale.selectedLine())];
    return words(format).ofLine(line, idleFor(line.line.product));
}

WhyStory WhyPresenter::ofSale(const Format &format) const
{
    return words(format).ofSale(m_sale.goods());
}
