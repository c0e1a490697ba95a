#pragma once

#include "core/base/clock.h"
#include "core/data/database.h"
#include "core/usecase/changereturnrules.h"
#include "core/usecase/changeshop.h"

#include <QObject>

/// The shop's habits, for who may change them. Knows no widget.
class ShopPresenter : public QObject
{
    Q_OBJECT

public:
    ShopPresenter(Database &database, Clock clock, const Session &session, QObject *parent = nullptr);

    bool mayManage() const;
    const Shop &shop() const { return m_session.shop; }
    Rate discountLimitOf(Role role) const;
    const ReturnRules &returnRules() const { return m_returnRules; }

public Q_SLOTS:
    void setSession(const Session &session);
    void choose(const ShopHabits &habits);
    void chooseTenders(const TenderRules &rules);
    /// The most that a role may take off by hand.
    void chooseDiscountLimit(Role role, Rate share);
    void chooseReturns(const ReturnRules &rules);

Q_SIGNALS:
    void changed();
    /// From now on: kept.
    void shopChanged(const Shop &shop, const ShopHabits &before);
    void tendersChanged(const Shop &shop, const TenderRules &before);
    void returnsChanged(const ReturnRules &rules, const ReturnRules &before);
    void refused(const Error &error);

private:
    Database &m_database;
    Clock m_clock;
    Session m_session;
    ReturnRules m_returnRules;
};
