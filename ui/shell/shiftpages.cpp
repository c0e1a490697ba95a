#include "ui/shell/pages.h"

#include "ui/common/toast.h"
#include "ui/sale/salepage.h"
#include "ui/shell/workplace.h"
#include "ui/shift/cashsheet.h"
#include "ui/shift/countpage.h"
#include "ui/shift/shiftpage.h"
#include "ui/shift/shiftreportpage.h"

// The drawer and the shift, from one page to the next.

void Pages::showCount()
{
    m_count->begin();
    showPage(m_count, Area::More);
}

void Pages::connectShift()
{
    connect(m_sale, &SalePage::drawerRequested, this, [this] { openDrawer(CashMovementKind::NoSale); });
    connect(m_shift, &ShiftPage::drawerRequested, this, &Pages::openDrawer);
    connect(m_shift, &ShiftPage::settingsRequested, this, &Pages::openSettings);
    connect(m_shift, &ShiftPage::trainingRequested, this, &Pages::trainingRequested);
    connect(m_shift, &ShiftPage::openRequested, this, &Pages::showSale);
    connect(m_shift, &ShiftPage::countRequested, this, &Pages::showCount);
    connect(m_shift, &ShiftPage::reportRequested, this, [this](const ShiftReport &report) {
        m_afterReport = AfterReport::Shift;
        m_shiftReport->show(report, false);
        showPage(m_shiftReport, Area::More);
    });
    connect(m_count, &CountPage::backRequested, this, [this] { showPage(m_shift, Area::More); });
    connect(m_shiftReport, &ShiftReportPage::finished, this, &Pages::finishReport);
    connect(m_shiftReport, &ShiftReportPage::printerRequested, this, &Pages::openPrinterSettings);
    connect(&m_work.shift, &ShiftPresenter::opened, this, &Pages::showSale);
    connect(&m_work.shift, &ShiftPresenter::moved, this,
            [this](const CashMovement &) { m_toast->say(tr("The drawer's entry is kept")); });
    connect(&m_work.shift, &ShiftPresenter::closed, this, [this](const ClosedShift &closed) {
        const bool own = closed.report.user == m_work.session().user;
        m_afterReport = closed.next ? AfterReport::Sale : own ? AfterReport::Lock : AfterReport::Shift;
        m_shiftReport->show(closed.report, true);
        showPage(m_shiftReport, Area::More);
    });
}

void Pages::finishReport()
{
    if (m_afterReport == AfterReport::Shift)
        return showPage(m_shift, Area::More);
    showSale();
    if (m_afterReport == AfterReport::Lock)
        Q_EMIT lockRequested();
}

void Pages::openDrawer(CashMovementKind kind)
{
    if (m_work.shift.state() == ShiftPresenter::State::Open)
        m_cash->begin(kind);
}

void Pages::hideTraining()
{
    m_shift->hideTraining();
}
