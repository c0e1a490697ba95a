#include "ui/members/topupsheet.h"

#include "ui/common/choicerow.h"
#include "ui/common/errortext.h"
#include "ui/common/formfield.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"
#include "ui/tender/paybacktext.h"
#include "ui/tender/tenderbox.h"

#include <QButtonGroup>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
using Purpose = TopUpPresenter::Purpose;
constexpr int longestAmount = 12;
}

TopUpSheet::TopUpSheet(TopUpPresenter &topUp, const Format &format, QWidget *parent) :
    Sheet(tr("Top up"), parent),
    m_topUp(topUp),
    m_format(format),
    m_facts(new QLabel(this)),
    m_purpose(new QButtonGroup(this)),
    m_amount(new QLineEdit(this)),
    m_amountField(new FormField(tr("Amount"), m_amount, FormField::Need::Required, this)),
    m_purposes(makeChoiceRow(*m_purpose,
                             {{int(Purpose::TopUp), tr("Top up")},
                              {int(Purpose::Settle), tr("Settle account")},
                              {int(Purpose::PayOut), tr("Pay out")},
                              {int(Purpose::Grant), tr("Credit limit")}},
                             this)),
    m_tender(new TenderBox(topUp.payment(), format, this)),
    m_message(new InlineMessage(this)),
    m_take(new QPushButton(this))
{
    m_amount->setMaxLength(longestAmount);
    m_amount->setAlignment(Qt::AlignRight);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    setTone(m_facts, Tone::Secondary);
    setRole(m_take, ButtonRole::Primary);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_message, m_facts, m_purposes, m_amountField, m_tender})
        body()->addWidget(part);
    body()->addStretch();
    body()->addWidget(m_take);
    m_purpose->button(int(Purpose::TopUp))->setChecked(true);
    connectParts();
}

void TopUpSheet::connectParts()
{
    connect(m_amount, &QLineEdit::textChanged, this, &TopUpSheet::follow);
    connect(m_purpose, &QButtonGroup::idClicked, this, &TopUpSheet::follow);
    connect(m_amount, &QLineEdit::returnPressed, this, &TopUpSheet::submit);
    connect(m_tender, &TenderBox::changed, this, &TopUpSheet::follow);
    connect(m_tender, &TenderBox::submitted, this, &TopUpSheet::submit);
    connect(m_tender, &TenderBox::decisionRequested, this, &TopUpSheet::decisionRequested);
    connect(m_take, &QPushButton::clicked, this, &TopUpSheet::submit);
    connect(&m_topUp, &TopUpPresenter::refused, this, &TopUpSheet::refuse);
    connect(&m_topUp, &TopUpPresenter::issued, this, &TopUpSheet::dismiss);
    connect(&m_topUp, &TopUpPresenter::granted, this, &TopUpSheet::dismiss);
}

void TopUpSheet::begin(const Member &member)
{
    m_topUp.begin(member);
    m_amount->clear();
    m_message->clear();
    m_purpose->button(int(Purpose::TopUp))->setChecked(true);
    m_tender->begin();
    bool any = false;
    for (const Purpose more : {Purpose::Settle, Purpose::PayOut, Purpose::Grant}) {
        m_purpose->button(int(more))->setVisible(m_topUp.offers(more));
        any = any || m_topUp.offers(more);
    }
    m_purposes->setVisible(any);
    if (!m_topUp.mayReceive())
        m_message->say(Kind::Warning, errorText({Error::Code::NoShift, {}}));
    open();
    follow();
    m_amount->setFocus();
}

Purpose TopUpSheet::purpose() const
{
    return Purpose(m_purpose->checkedId());
}

void TopUpSheet::follow()
{
    if (!m_topUp.member()) // a gift card's
        return;
    m_amountField->setProblem({});
    QString facts =
        tr("%1 holds %2").arg(m_topUp.member()->number, m_format.money(m_topUp.balance().total()));
    if (m_topUp.credit().owed > Money())
        facts += u" · "_s + tr("owes %1").arg(m_format.money(m_topUp.credit().owed));
    m_facts->setText(facts);
    const auto plan = purpose() == Purpose::PayOut ? m_topUp.planOf(m_amount->text()) : std::nullopt;
    m_amountField->setHint(plan ? payBackText(*plan, m_format) : bonusWords());
    m_tender->setVisible(purpose() != Purpose::Grant && !(plan && plan->rest.isZero()));
    m_tender->setComesIn(purpose() != Purpose::PayOut);
    m_purposes->setEnabled(!m_topUp.isBusy());
    m_take->setText(actWords());
    m_take->setEnabled(m_topUp.offers(purpose()) && !m_topUp.isBusy());
}

QString TopUpSheet::bonusWords() const
{
    const Money bonus = purpose() == Purpose::TopUp ? m_topUp.bonusOf(m_amount->text()) : Money();
    return bonus.isZero() ? QString() : tr("The shop adds %1").arg(m_format.money(bonus));
}

QString TopUpSheet::actWords() const
{
    switch (purpose()) {
    case Purpose::TopUp: return tr("Top up  Enter");
    case Purpose::Settle: return tr("Settle  Enter");
    case Purpose::PayOut: return tr("Pay out  Enter");
    case Purpose::Grant: return tr("Allow to owe  Enter");
    }
    Q_UNREACHABLE();
}

void TopUpSheet::submit()
{
    if (!m_topUp.offers(purpose()))
        return;
    m_message->clear();
    m_topUp.submit(purpose(), m_amount->text(), m_tender->tender(), m_tender->typed());
    m_take->setEnabled(!m_topUp.isBusy());
}

void TopUpSheet::refuse(const Error &error)
{
    if (!m_topUp.member())
        return;
    follow();
    if (m_tender->refuse(error))
        return;
    const bool amount = error.code == Error::Code::InvalidTender
        || error.code == Error::Code::InsufficientBalance || error.code == Error::Code::LimitExceeded
        || error.code == Error::Code::Overpaid || error.code == Error::Code::TooLarge;
    if (!amount)
        return m_message->say(Kind::Error, errorText(error));
    m_amountField->setProblem(error.code == Error::Code::InvalidTender ? tr("Type an amount, as 500 or 99.50")
                                  : error.code == Error::Code::Overpaid
                                  ? tr("No more than %1 is owed").arg(error.detail)
                                  : errorText(error));
    m_amount->setFocus();
    m_amount->selectAll();
}

bool TopUpSheet::handleScan(const QString &code)
{
    return isVisible() && m_tender->takeScan(code);
}
