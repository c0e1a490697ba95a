#include "ui/report/dayreportpresenter.h"

DayReportPresenter::DayReportPresenter(Database &database, const Session &session, Clock clock,
                                       QObject *parent) :
    QObject(parent),
    m_database(database),
    m_session(session),
    m_clock(std::move(clock)),
    m_date(today()),
    m_report(Error{Error::Code::NotFound, {}})
{}

BusinessDate DayReportPresenter::today() const
{
    return businessDate(m_clock(), m_session.shop.day);
}

void DayReportPresenter::setSession(const Session &session)
{
    m_session = session;
    m_report = Error{Error::Code::NotFound, {}};
}

void DayReportPresenter::show(const QDate &date)
{
    const auto day = BusinessDate::of(date);
    if (!day)
        return;
    m_date = *day;
    m_report = m_database.read(
        [this](const Connection &connection) { return dayReport(connection, m_session, m_date); });
    Q_EMIT changed();
}

std::optional<Money> DayReportPresenter::perSale() const
{
    if (!m_report || m_report->sales == 0)
        return std::nullopt;
    return Money::of(divideRounded(m_report->total.units(), m_report->sales));
}
