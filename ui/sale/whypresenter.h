#pragma once

#include "core/data/database.h"
#include "core/data/pricebook.h"
#include "ui/sale/whywords.h"

#include <QObject>

class SalePresenter;

/// Why the selected line, or the whole sale, costs what it does. Knows no widget.
class WhyPresenter : public QObject
{
    Q_OBJECT

public:
    WhyPresenter(Database &database, SalePresenter &sale, QObject *parent = nullptr);

    bool hasSale() const;
    /// Whether a line is selected whose price can be told: one that comes back keeps that of its receipt.
    bool hasLine() const;
    WhyStory ofLine(const Format &format) const;
    WhyStory ofSale(const Format &format) const;

Q_SIGNALS:
    void changed();

private:
    const PriceRules &rules(const Connection &connection) const;
    std::vector<NotApplied> idleFor(const Product &product) const;
    WhyWords words(const Format &format) const;
    QString benefitOf(const QString &code, const Format &format) const;

    Database &m_database;
    SalePresenter &m_sale;
    mutable PriceBook m_prices;
};
