#include "ui/members/giftcardsheet.h"

#include "ui/common/choicerow.h"
#include "ui/common/errortext.h"
#include "ui/common/formfield.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"
#include "ui/members/topuppresenter.h"
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
constexpr int longestNumber = 24;
constexpr int longestAmount = 12;
}

GiftCardSheet::GiftCardSheet(TopUpPresenter &topUp, const Format &format, QWidget *parent) :
    Sheet(tr("Gift card"), parent),
    m_topUp(topUp),
    m_format(format),
    m_number(new QLineEdit(this)),
    m_amount(new QLineEdit(this)),
    m_numberField(new FormField(tr("Card number"), m_number, FormField::Need::Required, this)),
    m_amountField(new FormField(tr("Amount"), m_amount, FormField::Need::Required, this)),
    m_facts(new QLabel(this)),
    m_purpose(new QButtonGroup(this)),
    m_purposes(makeChoiceRow(
        *m_purpose, {{int(Purpose::TopUp), tr("Top up")}, {int(Purpose::PayOut), tr("Pay out")}}, this)),
    m_tender(new TenderBox(topUp.payment(), format, this)),
    m_message(new InlineMessage(this)),
    m_take(new QPushButton(this))
{
    m_number->setMaxLength(longestNumber);
    m_amount->setMaxLength(longestAmount);
    m_amount->setAlignment(Qt::AlignRight);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    setType(m_facts, Type::BodyBold);
    setRole(m_take, ButtonRole::Primary);
    for (QWidget *part : std::initializer_list<QWidget *>{m_message, m_numberField, m_facts, m_purposes,
                                                          m_amountField, m_tender})
        body()->addWidget(part);
    body()->addStretch();
    body()->addWidget(m_take);
    m_purpose->button(int(Purpose::TopUp))->setChecked(true);
    connectParts();
}

void GiftCardSheet::connectParts()
{
    connect(m_number, &QLineEdit::textEdited, this, [this] {
        m_topUp.beginCard(); // another number, another act
        m_purpose->button(int(Purpose::TopUp))->setChecked(true);
        follow();
    });
    connect(m_number, &QLineEdit::returnPressed, this, &GiftCardSheet::takeCard);
    connect(m_purpose, &QButtonGroup::idClicked, this, &GiftCardSheet::follow);
    connect(m_amount, &QLineEdit::textChanged, this, &GiftCardSheet::follow);
    connect(m_amount, &QLineEdit::returnPressed, this, &GiftCardSheet::submit);
    connect(m_tender, &TenderBox::changed, this, &GiftCardSheet::follow);
    connect(m_tender, &TenderBox::submitted, this, &GiftCardSheet::submit);
    connect(m_tender, &TenderBox::decisionRequested, this, &GiftCardSheet::decisionRequested);
    connect(m_take, &QPushButton::clicked, this, &GiftCardSheet::submit);
    connect(&m_topUp, &TopUpPresenter::refused, this, &GiftCardSheet::refuse);
    connect(&m_topUp, &TopUpPresenter::issued, this, &GiftCardSheet::finish);
}

void GiftCardSheet::begin(const QString &number)
{
    m_topUp.beginCard();
    m_number->clear();
    m_amount->clear();
    m_message->clear();
    m_purpose->button(int(Purpose::TopUp))->setChecked(true);
    m_tender->begin();
    if (!m_topUp.mayReceive())
        m_message->say(Kind::Warning, errorText({Error::Code::NoShift, {}}));
    open();
    follow();
    m_number->setFocus();
    if (!number.isEmpty())
        handleScan(number);
}

void GiftCardSheet::handleScan(const QString &code)
{
    if (m_topUp.card() && m_tender->takeScan(code))
        return;
    m_number->setText(code);
    takeCard();
}

void GiftCardSheet::takeCard()
{
    m_topUp.beginCard();
    m_purpose->button(int(Purpose::TopUp))->setChecked(true);
    const auto taken = m_topUp.takeCard(m_number->text());
    follow();
    if (taken)
        return m_amount->setFocus();
    m_numberField->setProblem(taken.error().code == Error::Code::InvalidInput
                                  ? tr("That is no gift card's number: 16 digits that begin with 98")
                                  : errorText(taken.error()));
    m_number->setFocus();
    m_number->selectAll();
}

QString GiftCardSheet::facts() const
{
    const auto &card = m_topUp.card();
    if (!card)
        return {};
    if (card->isNew)
        return tr("A new card: it comes to be with what is paid onto it");
    const QString holds = tr("Holds %1").arg(m_format.money(m_topUp.balance().total()));
    return card->goodUntil
        ? holds + u" · "_s + tr("good until %1").arg(m_format.date(card->goodUntil->date()))
        : holds;
}

void GiftCardSheet::follow()
{
    m_numberField->setProblem({});
    m_amountField->setProblem({});
    const bool known = m_topUp.card().has_value();
    m_numberField->setHint(known ? QString() : tr("Scan the card, or type its number and Enter"));
    m_facts->setText(facts());
    m_facts->setVisible(known);
    m_purposes->setVisible(known && m_topUp.offers(Purpose::PayOut));
    m_purposes->setEnabled(!m_topUp.isBusy());
    m_amountField->setHint(hint());
    m_amountField->setVisible(known);
    const auto plan = paysOut() ? m_topUp.planOf(m_amount->text()) : std::nullopt;
    m_tender->setVisible(known && !(plan && plan->rest.isZero()));
    m_tender->setComesIn(!paysOut());
    m_number->setEnabled(!m_topUp.isBusy());
    m_take->setText(actWords());
    m_take->setEnabled(known && m_topUp.offers(Purpose(m_purpose->checkedId())) && !m_topUp.isBusy());
}

bool GiftCardSheet::paysOut() const
{
    return m_purpose->checkedId() == int(Purpose::PayOut);
}

QString GiftCardSheet::hint() const
{
    if (paysOut()) {
        const auto plan = m_topUp.planOf(m_amount->text());
        return plan ? payBackText(*plan, m_format) : QString();
    }
    const Money bonus = m_topUp.bonusOf(m_amount->text());
    return bonus.isZero() ? QString() : tr("The shop adds %1").arg(m_format.money(bonus));
}

QString GiftCardSheet::actWords() const
{
    if (paysOut())
        return tr("Pay out  Enter");
    return m_topUp.card() && m_topUp.card()->isNew ? tr("Sell the card  Enter") : tr("Top up  Enter");
}

void GiftCardSheet::submit()
{
    if (!m_take->isEnabled())
        return;
    m_message->clear();
    m_topUp.submitCard(Purpose(m_purpose->checkedId()), m_amount->text(), m_tender->tender(),
                       m_tender->typed());
    m_take->setEnabled(!m_topUp.isBusy());
}

void GiftCardSheet::refuse(const Error &error)
{
    if (!m_topUp.card())
        return;
    follow();
    if (m_tender->refuse(error))
        return;
    if (error.code != Error::Code::InvalidTender && error.code != Error::Code::LimitExceeded
        && error.code != Error::Code::InsufficientBalance && error.code != Error::Code::TooLarge)
        return m_message->say(Kind::Error, errorText(error));
    m_amountField->setProblem(error.code == Error::Code::InvalidTender ? tr("Type an amount, as 500 or 99.50")
                                                                       : errorText(error));
    m_amount->setFocus();
    m_amount->selectAll();
}

void GiftCardSheet::finish()
{
    if (isVisible())
        dismiss();
}
