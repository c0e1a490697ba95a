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
#include <QButtonGroup>
#include <QHideEvent>
#include <QLineEdit>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using State = VoucherPayment::State;

namespace {
constexpr int longestReference = 60;
constexpr int longestCode = 24;
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
    m_callOff(new QShortcut(Qt::Key_Escape, parent)),
    m_reverse(new QShortcut(Qt::CTRL | Qt::Key_Z, parent))
{
    m_reference->setMaxLength(longestReference);
    m_code->setMaxLength(longestCode);
    m_codeField->setHint(tr("Scan it, or leave it empty: the terminal shows one"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::gapLarge);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_row, m_referenceField, m_codeField, m_message, m_terminal})
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
    for (QShortcut *shortcut : {m_callOff, m_reverse}) {
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, &m_payment, &VoucherPayment::giveUp);
    }
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
    const bool charging =
        state == State::AtTerminal && m_payment.desk().state() == TerminalDesk::State::Charging;
    m_row->setEnabled(!m_payment.isBusy());
    // What had the focus is disabled: Esc and Ctrl+Z are the sheet's now.
    if (shown && m_terminal->isHidden() && isVisible())
        parentWidget()->setFocus();
    m_terminal->setVisible(shown);
    if (shown)
        m_terminal->show(m_payment.desk());
    m_callOff->setEnabled(charging);
    m_reverse->setEnabled(state == State::Doubt);
    if (state == State::Charged)
        sayCharged();
    else if (state != State::Idle)
        m_message->clear();
    follow();
    Q_EMIT changed();
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

/// Whoever goes away does not wait: what the terminal still does is called off.
void TenderBox::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous() && m_payment.state() == State::AtTerminal
        && m_payment.desk().state() == TerminalDesk::State::Charging)
        m_payment.giveUp();
}
