#include "ui/shell/statusline.h"

#include "ui/common/chip.h"
#include "ui/common/topbar.h"
#include "ui/shell/syncwords.h"
#include "ui/shell/workplace.h"

using namespace Qt::StringLiterals;

namespace {
constexpr int tickMs = 1000;
}

StatusLine::StatusLine(TopBar &bar, Workplace &work, Clock clock, const Format &format, QObject *parent) :
    QObject(parent),
    m_bar(bar),
    m_work(work),
    m_clock(std::move(clock)),
    m_format(format)
{
    connect(&work, &Workplace::sessionChanged, this, &StatusLine::showPlace);
    connect(&work.sync, &SyncPresenter::changed, this, &StatusLine::showSync);
    connect(&work.receipts, &ReceiptPresenter::stateChanged, this, &StatusLine::showPrinter);
    connect(&m_tick, &QTimer::timeout, this, &StatusLine::showTime);
    m_tick.start(tickMs);
    showPlace();
    showSync();
    showPrinter();
    showTime();
}

void StatusLine::showPlace()
{
    const Session &who = m_work.session();
    const QString role = who.role == Role::Cashier ? tr("Cashier")
        : who.role == Role::Manager                ? tr("Manager")
                                                   : tr("Administrator");
    m_bar.setPlace({who.shop.name, tr("Till %1").arg(who.till.code), tr("%1 (%2)").arg(who.name, role),
                    who.shift ? tr("Shift #%1").arg(who.shift->number) : QString()});
}

void StatusLine::showSync()
{
    const SyncWords words(m_work.sync.status(), m_work.sync.ageMs(), m_format);
    m_bar.syncChip()->show(words.kind(), words.glyph(), words.chip());
    m_bar.syncChip()->setVisible(true);
}

void StatusLine::showPrinter()
{
    Chip *chip = m_bar.printerChip();
    switch (m_work.receipts.state()) {
    case ReceiptPresenter::State::None: chip->show(Kind::Neutral, Glyph::PrinterOff, tr("No printer")); break;
    case ReceiptPresenter::State::Ready: chip->show(Kind::Success, Glyph::Printer, tr("Printer")); break;
    case ReceiptPresenter::State::Printing: chip->show(Kind::Info, Glyph::Printer, tr("Printing")); break;
    case ReceiptPresenter::State::Failed:
        chip->show(Kind::Error, Glyph::PrinterOff, tr("Printer fault"));
        break;
    }
    chip->setVisible(true);
}

/// The ages grow with the time.
void StatusLine::showTime()
{
    m_bar.setClock(m_format.time(m_clock()));
    if (m_work.sync.status().oldest)
        showSync();
}
