#include "ui/sale/depositsheet.h"

#include "ui/common/errortext.h"
#include "ui/common/formfield.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"
#include "ui/sale/depositpresenter.h"
#include "ui/tender/paybacktext.h"
#include "ui/tender/tenderbox.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr int longestAmount = 12;
constexpr int longestText = 60;
}

DepositSheet::DepositSheet(DepositPresenter &deposits, const Format &format, QWidget *parent) :
    Sheet(tr("Deposit"), parent),
    m_deposits(deposits),
    m_format(format),
    m_facts(new QLabel(this)),
    m_amount(new QLineEdit(this)),
    m_note(new QLineEdit(this)),
    m_reason(new QLineEdit(this)),
    m_amountField(new FormField(tr("Amount"), m_amount, FormField::Need::Required, this)),
    m_noteField(new FormField(tr("Name for the shelf"), m_note, FormField::Need::Optional, this)),
    m_reasonField(new FormField(tr("Reason"), m_reason, FormField::Need::Required, this)),
    m_tender(new TenderBox(deposits.payment(), format, this)),
    m_message(new InlineMessage(this)),
    m_act(new QPushButton(this))
{
    m_amount->setMaxLength(longestAmount);
    m_amount->setAlignment(Qt::AlignRight);
    m_note->setMaxLength(longestText);
    m_reason->setMaxLength(longestText);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    setTone(m_facts, Tone::Secondary);
    setRole(m_act, ButtonRole::Primary);
    for (QWidget *part : std::initializer_list<QWidget *>{m_message, m_facts, m_amountField, m_noteField,
                                                          m_reasonField, m_tender})
        body()->addWidget(part);
    body()->addStretch();
    body()->addWidget(m_act);
    connectParts();
}

void DepositSheet::connectParts()
{
    connect(m_amount, &QLineEdit::textChanged, this, &DepositSheet::follow);
    connect(m_reason, &QLineEdit::textChanged, this, &DepositSheet::follow);
    connect(m_tender, &TenderBox::changed, this, &DepositSheet::follow);
    connect(m_tender, &TenderBox::submitted, this, &DepositSheet::submit);
    connect(m_tender, &TenderBox::decisionRequested, this, &DepositSheet::decisionRequested);
    for (QLineEdit *edit : {m_amount, m_note, m_reason})
        connect(edit, &QLineEdit::returnPressed, this, &DepositSheet::submit);
    connect(m_act, &QPushButton::clicked, this, &DepositSheet::submit);
    connect(&m_deposits, &DepositPresenter::refused, this, &DepositSheet::refuse);
    connect(&m_deposits, &DepositPresenter::issued, this, &DepositSheet::dismiss);
}

void DepositSheet::beginTake(const Cart &cart, Money total)
{
    m_cart = cart;
    m_deposit.reset();
    m_total = total;
    start();
    m_amount->setFocus();
}

void DepositSheet::beginPayBack(const Deposit &deposit)
{
    m_cart.reset();
    m_deposit = deposit;
    m_plan = m_deposits.planOf(deposit);
    start();
    m_reason->setFocus();
}

void DepositSheet::start()
{
    m_deposits.begin();
    for (QLineEdit *edit : {m_amount, m_note, m_reason})
        edit->clear();
    m_message->clear();
    m_tender->begin();
    m_tender->setComesIn(m_cart.has_value());
    m_amountField->setVisible(m_cart.has_value());
    m_noteField->setVisible(m_cart.has_value());
    m_reasonField->setVisible(m_deposit.has_value());
    m_tender->setVisible(m_cart || !m_plan.rest.isZero());
    if (m_cart ? !m_deposits.mayTake() : !m_deposits.mayPayBack())
        m_message->say(Kind::Warning,
                       m_cart ? errorText({Error::Code::NoShift, {}})
                              : tr("Paying a deposit back takes a manager with an open shift"));
    open();
    follow();
}

void DepositSheet::follow()
{
    m_amountField->setProblem({});
    m_reasonField->setProblem({});
    m_facts->setText(facts());
    m_act->setText(m_cart ? tr("Take deposit  Enter") : tr("Pay back  Enter"));
    m_act->setEnabled(!m_deposits.isBusy() && (m_cart ? m_deposits.mayTake() : m_deposits.mayPayBack()));
}

QString DepositSheet::facts() const
{
    if (m_cart)
        return tr("The sale comes to %1 and is kept at that price until it is picked up")
            .arg(m_format.money(m_total));
    const QString words = tr("%1 is paid back, and the goods go back on the shelf")
                              .arg(m_format.money(m_deposit ? m_deposit->balance : Money()));
    const QString how = payBackText(m_plan, m_format);
    return how.isEmpty() ? words : words + u'\n' + how;
}

/// With the reference of what was paid back otherwise than in cash.
QString DepositSheet::reason() const
{
    const QString reference = m_tender->typed();
    const QString reason = m_reason->text().trimmed();
    return reason.isEmpty() || reference.isEmpty() ? reason : reason + u" · "_s + reference;
}

void DepositSheet::submit()
{
    if (!m_act->isEnabled())
        return;
    m_message->clear();
    if (m_cart)
        m_deposits.take(*m_cart, m_note->text(), m_amount->text(), m_tender->tender(), m_tender->typed());
    else if (m_deposit)
        m_deposits.payBack(*m_deposit, m_tender->tender(), reason());
    m_act->setEnabled(!m_deposits.isBusy());
}

void DepositSheet::refuse(const Error &error)
{
    follow();
    if (m_tender->refuse(error))
        return;
    if (error.code == Error::Code::ReasonRequired) {
        m_reasonField->setProblem(tr("Write why it is paid back"));
        return m_reason->setFocus();
    }
    const bool amount = error.code == Error::Code::InvalidTender || error.code == Error::Code::Overpaid
        || error.code == Error::Code::TooLarge;
    if (!amount)
        return m_message->say(Kind::Error, errorText(error));
    m_amountField->setProblem(error.code == Error::Code::Overpaid
                                  ? tr("The sale comes to %1 only").arg(error.detail)
                                  : tr("Type an amount, as 500 or 99.50"));
    m_amount->setFocus();
    m_amount->selectAll();
}

bool DepositSheet::handleScan(const QString &code)
{
    return m_cart && m_tender->takeScan(code);
}
