#include "ui/sale/depositsheet.h"

#include "ui/common/choicerow.h"
#include "ui/common/errortext.h"
#include "ui/common/formfield.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"
#include "ui/common/tendertext.h"
#include "ui/sale/depositpresenter.h"

#include <QButtonGroup>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

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
    m_reference(new QLineEdit(this)),
    m_amountField(new FormField(tr("Amount"), m_amount, FormField::Need::Required, this)),
    m_noteField(new FormField(tr("Name for the shelf"), m_note, FormField::Need::Optional, this)),
    m_referenceField(new FormField(tr("Reference or reason"), m_reference, FormField::Need::Optional, this)),
    m_tender(new QButtonGroup(this)),
    m_message(new InlineMessage(this)),
    m_act(new QPushButton(this))
{
    m_amount->setMaxLength(longestAmount);
    m_amount->setAlignment(Qt::AlignRight);
    m_note->setMaxLength(longestText);
    m_reference->setMaxLength(longestText);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    setTone(m_facts, Tone::Secondary);
    setRole(m_act, ButtonRole::Primary);
    for (QWidget *part : std::initializer_list<QWidget *>{m_message, m_facts, m_amountField, m_noteField,
                                                          makeMoneyRow(*m_tender, this), m_referenceField})
        body()->addWidget(part);
    body()->addStretch();
    body()->addWidget(m_act);
    connectParts();
}

void DepositSheet::connectParts()
{
    connect(m_amount, &QLineEdit::textChanged, this, &DepositSheet::follow);
    connect(m_reference, &QLineEdit::textChanged, this, &DepositSheet::follow);
    connect(m_tender, &QButtonGroup::idClicked, this, &DepositSheet::follow);
    for (QLineEdit *edit : {m_amount, m_note, m_reference})
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
    start();
    m_reference->setFocus();
}

void DepositSheet::start()
{
    m_deposits.begin();
    for (QLineEdit *edit : {m_amount, m_note, m_reference})
        edit->clear();
    m_message->clear();
    m_tender->button(int(TenderKind::Cash))->setChecked(true);
    m_amountField->setVisible(m_cart.has_value());
    m_noteField->setVisible(m_cart.has_value());
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
    m_referenceField->setProblem({});
    const bool cash = m_tender->checkedId() == int(TenderKind::Cash);
    m_referenceField->setVisible(m_deposit || !cash);
    m_facts->setText(m_cart ? tr("The sale comes to %1 and is kept at that price until it is picked up")
                                  .arg(m_format.money(m_total))
                            : tr("%1 is paid back, and the goods go back on the shelf")
                                  .arg(m_format.money(m_deposit ? m_deposit->balance : Money())));
    m_act->setText(m_cart ? tr("Take deposit  Enter") : tr("Pay back  Enter"));
    m_act->setEnabled(!m_deposits.isWriting() && (m_cart ? m_deposits.mayTake() : m_deposits.mayPayBack()));
}

void DepositSheet::submit()
{
    if (!m_act->isEnabled())
        return;
    m_message->clear();
    const auto tender = TenderKind(m_tender->checkedId());
    if (m_cart)
        m_deposits.take(*m_cart, m_note->text(), m_amount->text(), tender, m_reference->text());
    else if (m_deposit)
        m_deposits.payBack(m_deposit->id, tender, m_reference->text());
    m_act->setEnabled(!m_deposits.isWriting());
}

void DepositSheet::refuse(const Error &error)
{
    follow();
    if (error.code == Error::Code::ReasonRequired) {
        m_referenceField->setProblem(tr("Write why it is paid back"));
        return m_reference->setFocus();
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
