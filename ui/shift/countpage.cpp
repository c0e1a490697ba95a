#include "ui/shift/countpage.h"

#include "ui/common/card.h"
#include "ui/common/errortext.h"
#include "ui/common/icons.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/keypad.h"
#include "ui/common/style.h"
#include "ui/shift/closepanel.h"
#include "ui/shift/countmodel.h"
#include "ui/shift/countpad.h"
#include "ui/shift/shiftpresenter.h"
#include "ui/signin/approvalmodal.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace {
constexpr int padWidth = 600;
}

CountPage::CountPage(ShiftPresenter &shift, ApprovalModal &approval, const Format &format, QWidget *parent) :
    QWidget(parent),
    m_shift(shift),
    m_approval(approval),
    m_format(format),
    m_title(new QLabel(this)),
    m_back(new QPushButton(icon(Glyph::Back), tr("Back  Esc"), this)),
    m_pad(new CountPad(format, this)),
    m_held(new QLabel(this)),
    m_unsent(new QLabel(this)),
    m_refunds(new QLabel(this)),
    m_message(new InlineMessage(this)),
    m_handIn(new QPushButton(tr("Hand in the count  Ctrl+Enter"), this)),
    m_close(new ClosePanel(shift, format, this)),
    m_side(new QStackedWidget(this))
{
    m_side->addWidget(makeCheck());
    m_side->addWidget(m_close);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::gapLarge);
    m_pad->setFixedWidth(padWidth);
    row->addWidget(m_pad);
    row->addWidget(m_side, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 16);
    column->setSpacing(space::gapMedium);
    column->addWidget(makeHead());
    column->addLayout(row, 1);
    connect(m_back, &QPushButton::clicked, this, &CountPage::backRequested);
    connect(m_handIn, &QPushButton::clicked, this, &CountPage::handIn);
    connect(m_pad, &CountPad::finished, m_handIn, [this] { m_handIn->setFocus(); });
    connect(m_close, &ClosePanel::closeRequested, this, [this] { closeShift(std::nullopt); });
    connect(m_close, &ClosePanel::handOverRequested, this, &CountPage::handOver);
    connect(&shift, &ShiftPresenter::changed, this, [this] {
        if (isVisible())
            follow();
    });
    connect(&shift, &ShiftPresenter::refused, this, &CountPage::refuse);
}

QWidget *CountPage::makeHead()
{
    auto *head = new QWidget(this);
    setType(m_title, Type::Primary);
    m_title->setTextFormat(Qt::PlainText);
    setRole(m_back, ButtonRole::Normal);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_title, 1);
    row->addWidget(m_back);
    return head;
}

QWidget *CountPage::makeCheck()
{
    auto *side = new QWidget(this);
    auto *hint = new QLabel(tr("Count what is in the drawer. What should be there is shown once the count is "
                               "handed in; then it cannot be changed."),
                            side);
    hint->setWordWrap(true);
    setTone(hint, Tone::Secondary);
    auto *card = new Card(side);
    auto *inCard = new QVBoxLayout(card);
    inCard->setContentsMargins(space::gapLarge, space::gapMedium, space::gapLarge, space::gapMedium);
    inCard->setSpacing(space::gap);
    for (QLabel *label : {m_held, m_unsent, m_refunds}) {
        setType(label, Type::Body);
        label->setWordWrap(true);
        inCard->addWidget(label);
    }
    setRole(m_handIn, ButtonRole::Primary);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::gapMedium);
    column->addWidget(hint);
    column->addWidget(card);
    column->addWidget(m_message);
    column->addStretch();
    column->addWidget(m_pad->keypad(), 0, Qt::AlignHCenter);
    column->addStretch();
    column->addWidget(m_handIn);
    return side;
}

void CountPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_side->currentIndex() == 0)
        m_pad->begin();
}

void CountPage::begin()
{
    m_report.reset();
    m_message->clear();
    m_pad->model()->clearAll();
    m_pad->freeze(false);
    m_side->setCurrentIndex(0);
    m_handIn->setEnabled(true);
    follow();
}

void CountPage::follow()
{
    const auto report = m_shift.report();
    if (!report) {
        m_handIn->setEnabled(false);
        return m_message->say(Kind::Error, errorText(report.error()));
    }
    m_title->setText(tr("Close shift %1 · %2").arg(report->number).arg(report->cashier));
    showCheck();
    if (report->state != ShiftReport::State::Counted)
        return;
    m_report = *report;
    m_pad->model()->show(*report->count);
    m_pad->freeze(true);
    m_close->show(*report);
    m_side->setCurrentIndex(1);
}

void CountPage::showCheck()
{
    const qint64 held = m_shift.heldSales();
    const qint64 unsent = m_shift.unsentEvents();
    m_held->setText(held == 0 ? tr("✓ No sale is held")
                              : tr("! Held sales: %n. They stay for the next shift.", nullptr, int(held)));
    setTone(m_held, held == 0 ? Tone::Success : Tone::Warning);
    m_unsent->setText(unsent == 0 ? tr("✓ Head office has everything")
                                  : tr("Not sent yet: %n. It goes by itself; closing need not wait.", nullptr,
                                       int(unsent)));
    setTone(m_unsent, unsent == 0 ? Tone::Success : Tone::Normal);
    showRefunds();
}

/// What the terminal owes customers; nothing is said of a till where it never owed anything.
void CountPage::showRefunds()
{
    const qint64 declined = m_shift.declinedRefunds();
    const qint64 waiting = m_shift.waitingRefunds();
    m_refunds->setVisible(declined > 0 || waiting > 0);
    m_refunds->setText(
        declined > 0 ? tr("! The terminal declined %n refund(s). Pay them out under Settings, Terminal.",
                          nullptr, int(declined))
                     : tr("%n refund(s) wait for the terminal. They go by themselves; closing need not wait.",
                          nullptr, int(waiting)));
    setTone(m_refunds, declined > 0 ? Tone::Warning : Tone::Normal);
}

void CountPage::handIn()
{
    if (m_pad->model()->isEmpty()
        && m_message->text() != tr("Nothing is counted: hand in an empty drawer?")) {
        m_message->say(Kind::Warning, tr("Nothing is counted: hand in an empty drawer?"));
        return;
    }
    m_message->clear();
    m_shift.handIn(m_pad->model()->count());
}

void CountPage::submit()
{
    if (m_side->currentIndex() == 0)
        handIn();
    else
        closeShift(std::nullopt);
}

/// With the note there is, and the approval that it needs.
void CountPage::closeShift(const std::optional<Approval> &takeOver)
{
    if (!m_report || m_shift.isBusy())
        return;
    if (!m_shift.needsApproval(*m_report))
        return m_shift.close({}, std::nullopt, takeOver);
    const QString note = m_close->note();
    if (note.trimmed().isEmpty())
        return m_close->askForNote();
    if (m_shift.mayApprove())
        return m_shift.close(note, std::nullopt, takeOver);
    const Money difference = m_report->comparisons().front().difference();
    m_approval.ask(
        Permission::ApproveDifference,
        tr("Shift %1 differs by %2. Note: %3").arg(m_report->number).arg(m_format.money(difference), note),
        [this, note, takeOver](const Approval &approval) { m_shift.close(note, approval, takeOver); });
}

void CountPage::handOver()
{
    if (!m_report)
        return;
    if (m_shift.needsApproval(*m_report) && m_close->note().trimmed().isEmpty())
        return m_close->askForNote();
    m_approval.ask(
        Permission::Sell,
        tr("Who takes the drawer over with %1 in it?").arg(m_format.money(m_report->count->cashTotal())),
        [this](const Approval &takeOver) { closeShift(takeOver); });
}

void CountPage::refuse(const Error &error)
{
    if (!isVisible())
        return;
    if (m_side->currentIndex() == 1)
        m_close->refuse(error);
    else
        m_message->say(Kind::Error, errorText(error));
}

void CountPage::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        Q_EMIT backRequested();
    else if (enter && !event->isAutoRepeat() && event->modifiers().testFlag(Qt::ControlModifier))
        submit();
    else if (enter && !event->isAutoRepeat() && m_handIn->hasFocus())
        handIn();
    else
        QWidget::keyPressEvent(event);
}
