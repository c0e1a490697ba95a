#include "ui/members/giftcardsheet.h"

#include "ui/common/errortext.h"
#include "ui/common/formfield.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/style.h"
#include "ui/members/topuppresenter.h"
#include "ui/tender/tenderbox.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
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
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_message, m_numberField, m_facts, m_amountField, m_tender})
        body()->addWidget(part);
    body()->addStretch();
    body()->addWidget(m_take);
    connectParts();
}

void GiftCardSheet::connectParts()
{
    connect(m_number, &QLineEdit::textEdited, this, [this] {
        m_topUp.beginCard(); // another number, another act
        follow();
    });
    connect(m_number, &QLineEdit::returnPressed, this, &GiftCardSheet::takeCard);
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
    const QString holds = tr("Holds %1").arg(m_format.money(card->balance.total()));
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
    const Money bonus = m_topUp.bonusOf(m_amount->text());
    m_amountField->setHint(bonus.isZero() ? QString() : tr("The shop adds %1").arg(m_format.money(bonus)));
    m_amountField->setVisible(known);
    m_tender->setVisible(known);
    m_number->setEnabled(!m_topUp.isBusy());
    m_take->setText(known && m_topUp.card()->isNew ? tr("Sell the card  Enter") : tr("Top up  Enter"));
    m_take->setEnabled(known && m_topUp.mayReceive() && !m_topUp.isBusy());
}

void GiftCardSheet::submit()
{
    if (!m_take->isEnabled())
        return;
    m_message->clear();
    m_topUp.submitCard(m_amount->text(), m_tender->tender(), m_tender->typed());
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
        && error.code != Error::Code::TooLarge)
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
