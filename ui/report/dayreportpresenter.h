#pragma once

#include "core/base/clock.h"
#include "core/data/database.h"
#include "core/usecase/dayreport.h"
#include "core/usecase/session.h"

#include <QObject>

/// The day of trade that is looked at. Knows no widget.
class DayReportPresenter : public QObject
{
    Q_OBJECT

public:
    DayReportPresenter(Database &database, const Session &session, Clock clock, QObject *parent = nullptr);

    const QString &shop() const { return m_session.shop.name; }
    bool isTaxAdded() const { return m_session.shop.taxMode == TaxMode::Added; }
    const BusinessDate &date() const { return m_date; }
    BusinessDate today() const;
    const Result<DayReport> &report() const { return m_report; }
    /// Total ÷ sales, rounded; nothing without sales.
    std::optional<Money> perSale() const;

public Q_SLOTS:
    void setSession(const Session &session);
    void show(const QDate &date);
    void showToday() { show(today().date()); }

Q_SIGNALS:
    void changed();

private:
    Database &m_database;
    Session m_session;
    Clock m_clock;
    BusinessDate m_date;
    Result<DayReport> m_report;
};
