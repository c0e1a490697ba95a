#pragma once

#include "core/base/clock.h"
#include "core/data/database.h"
#include "core/data/pricebook.h"
#include "core/sale/price.h"
#include "core/usecase/session.h"

#include <QObject>

/// What goods cost, told without selling them.
struct PriceAnswer
{
    /// What a price list asks.
    struct Listed
    {
        QString name;
        Quantity from;
        Money price;
    };

    Product product; ///< in the unit that was scanned
    Quote quote;     ///< of one unit, or of what a scale's label says, for somebody who is no member
    Quantity stock;  ///< in the product's own unit
    std::vector<PackUnit> packs;
    std::vector<Listed> listed; ///< other prices than the one in `quote`, as the lists have them
};

/// Answers what a code costs. Knows no widget.
class PriceCheckPresenter : public QObject
{
    Q_OBJECT

public:
    PriceCheckPresenter(Database &database, const Session &session, Clock clock, QObject *parent = nullptr);

    const std::optional<PriceAnswer> &answer() const { return m_answer; }

public Q_SLOTS:
    /// A code that was scanned or typed.
    void check(const QString &code);
    void check(const Product &product);
    void clear();
    void setSession(const Session &session) { m_session = session; }

Q_SIGNALS:
    void changed();
    /// What was shown is shown no more.
    void refused(const Error &error);

private:
    struct Goods
    {
        Product product;
        Quantity quantity;
        std::optional<Money> labelled;
    };

    void show(const Goods &goods);
    void refuse(const Error &error);

    Database &m_database;
    Session m_session;
    Clock m_clock;
    PriceBook m_prices;
    std::optional<PriceAnswer> m_answer;
};
