#include "ui/tender/tenderbox.h"

#include "core/text/paymentcode.h"
#include "ui/common/choicerow.h"
#include "ui/common/errortext.h"
#include "ui/common/formfield.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"
#include "ui/tender/declinedtext.h"
#include "ui/tender/terminalcard.h"

#include <QAbstractButton>
#include <QApplication>
#include <QButtonGroup>
#include <QHideEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using State = VoucherPayment::State;

namespace {
constexpr int longestReference = 60;
constexpr int longestCode = 24;
constexpr int terminalHeight = 104;
}

TenderBox::TenderBox(VoucherPayment &payment, const Format &format, QWidget *parent) :
    QWidget(parent),
    m_payment(payment),
    m_format(format),
    m_tender(new QButtonGroup(this)),
    m_row(makeMoneyRow(*m_tender, this)),
    m_reference(new QLineEdit(this)),
    m_code(new QLineEdit(this)),
    m_referenceField(new FormField(tr("Reference"), m_reference, FormField::Need::Optional, this)),
    m_codeField(new FormField(tr("The customer's code"), m_code, FormField::Need::Optional, this)),
    m_terminal(new TerminalCard(format, this)),
    m_message(new InlineMessage(this)),
    m_ask(new QPushButton(tr("Ask the terminal  Enter"), this))
{
    m_reference->setMaxLength(longestReference);
    m_code->setMaxLength(longestCode);
    setRole(m_ask, ButtonRole::Normal);
    m_terminal->setMinimumHeight(terminalHeight);
    m_codeField->setHint(tr("Scan it, or leave it empty: the terminal shows one"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::gapLarge);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_row, m_referenceField, m_codeField, m_message, m_terminal, m_ask})
        column->addWidget(part);
    connectParts();
    begin();
}

void TenderBox::connectParts()
{
    connect(m_tender, &QButtonGroup::idClicked, this, [this] {
        follow();
        Q_EMIT changed();
    });
    for (QLineEdit *edit : {m_reference, m_code})
        connect(edit, &QLineEdit::returnPressed, this, &TenderBox::submitted);
    connect(m_terminal, &TerminalCard::cancelRequested, &m_payment, &VoucherPayment::giveUp);
    connect(m_terminal, &TerminalCard::reverseRequested, &m_payment, &VoucherPayment::giveUp);
    connect(m_terminal, &TerminalCard::decided, this, &TenderBox::decide);
    connect(m_ask, &QPushButton::clicked, &m_payment, &VoucherPayment::query);
    parentWidget()->installEventFilter(this);
    connect(&m_payment, &VoucherPayment::changed, this, &TenderBox::followTerminal);
    connect(&m_payment.desk(), &TerminalDesk::changed, this, &TenderBox::followTerminal);
}

void TenderBox::begin()
{
    m_tender->button(int(TenderKind::Cash))->setChecked(true);
    m_reference->clear();
    m_code->clear();
    m_message->clear();
    followTerminal();
}

void TenderBox::setComesIn(bool comesIn)
{
    m_comesIn = comesIn;
    follow();
}

TenderKind TenderBox::tender() const
{
    return TenderKind(m_tender->checkedId());
}

bool TenderBox::awaitsCode() const
{
    return m_comesIn && tender() == TenderKind::Scan && m_payment.asksTerminal(TenderKind::Scan);
}

QString TenderBox::typed() const
{
    return (awaitsCode() ? m_code : m_reference)->text().trimmed();
}

bool TenderBox::takeScan(const QString &code)
{
    if (!awaitsCode() || m_payment.isBusy() || !mayPay(code))
        return false;
    m_code->setText(code);
    Q_EMIT submitted();
    m_code->clear(); // as good as money: it stays nowhere
    return true;
}

void TenderBox::follow()
{
    m_codeField->setProblem({});
    const bool charges = m_comesIn && m_payment.asksTerminal(tender());
    const bool doubt = m_payment.state() == State::Doubt;
    m_codeField->setVisible(awaitsCode() && !m_payment.isBusy());
    m_referenceField->setVisible(doubt || (!charges && tender() != TenderKind::Cash));
}

void TenderBox::followTerminal()
{
    const State state = m_payment.state();
    const bool shown = state == State::AtTerminal || state == State::Doubt;
    m_row->setEnabled(!m_payment.isBusy());
    m_row->setVisible(state != State::Doubt); // what is asked then takes its room
    keepKeys(shown);
    m_terminal->setVisible(shown);
    if (shown)
        m_terminal->show(m_payment.desk());
    m_ask->setVisible(state == State::Doubt);
    if (shown && isVisible() && state != m_shownState)
        focusWayOut(state == State::Doubt ? m_ask : m_terminal->wayOut());
    m_shownState = state;
    if (state == State::Charged)
        sayCharged();
    else if (state != State::Idle)
        m_message->clear();
    follow();
    Q_EMIT changed();
}

/// While the terminal is at it the keys are the sheet's: a field would take Ctrl+Z for itself. A button lets
/// them through, and shows where they go.
void TenderBox::focusWayOut(QPushButton *button)
{
    if (button->isVisible())
        button->setFocus();
    else
        parentWidget()->setFocus();
}

/// Whoever had the keys has them again once nothing is asked any more.
void TenderBox::keepKeys(bool atTerminal)
{
    if (!isVisible() || atTerminal == !m_terminal->isHidden())
        return;
    if (atTerminal) {
        QWidget *now = QApplication::focusWidget();
        m_before = parentWidget()->isAncestorOf(now) ? now : nullptr;
    } else if (m_before && m_payment.state() == State::Idle) {
        m_before->setFocus();
    }
}

void TenderBox::sayCharged()
{
    m_message->say(
        Kind::Warning, tr("%1 was charged, and not given back").arg(m_format.money(m_payment.amount())),
        {{tr("Finish"), [this] { m_payment.finish(); }}, {tr("Reverse"), [this] { m_payment.giveUp(); }}});
}

void TenderBox::decide(bool charged)
{
    if (m_payment.desk().mayDecide())
        m_payment.desk().decide(charged, m_reference->text());
    else
        Q_EMIT decisionRequested(charged, m_reference->text());
}

bool TenderBox::refuse(const Error &error)
{
    if (error.code == Error::Code::InvalidInput && error.detail == u"code") {
        m_codeField->setProblem(tr("This is no customer's code: it has 16 to 24 digits"));
        m_code->setFocus();
        return true;
    }
    if (error.code != Error::Code::PaymentDeclined && error.code != Error::Code::TerminalSilent)
        return false;
    if (m_payment.state() != State::Charged)
        m_message->say(Kind::Error,
                       error.code == Error::Code::PaymentDeclined ? declinedText(error.detail)
                                                                  : errorText(error));
    return true;
}

bool TenderBox::isCharging() const
{
    return m_payment.state() == State::AtTerminal
        && m_payment.desk().state() == TerminalDesk::State::Charging;
}

/// Keys that no field of the sheet wanted.
bool TenderBox::eventFilter(QObject *watched, QEvent *event)
{
    if (isVisible() && event->type() == QEvent::KeyPress && takeKey(*static_cast<QKeyEvent *>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

bool TenderBox::takeKey(const QKeyEvent &event)
{
    const bool doubts = m_payment.state() == State::Doubt;
    if (doubts && (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter)) {
        m_payment.query();
        return true;
    }
    const bool reverses = doubts && event.key() == Qt::Key_Z && event.modifiers() & Qt::ControlModifier;
    if (!reverses && !(isCharging() && event.key() == Qt::Key_Escape))
        return false;
    m_payment.giveUp();
    return true;
}

/// Whoever goes away does not wait: what the terminal still does is called off.
void TenderBox::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous() && isCharging())
        m_payment.giveUp();
}
