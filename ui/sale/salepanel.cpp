#include "ui/sale/salepanel.h"

#include "ui/common/entry.h"
#include "ui/common/keypad.h"
#include "ui/common/moneylabel.h"
#include "ui/common/style.h"
#include "ui/sale/membercard.h"
#include "ui/sale/salefacts.h"
#include "ui/sale/salepresenter.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr int totalHeight = 128;
const std::vector<KeypadCell> cells{
    {KeypadKey::Digit7, 0, 0},    {KeypadKey::Digit8, 0, 1},     {KeypadKey::Digit9, 0, 2},
    {KeypadKey::Backspace, 0, 3}, {KeypadKey::Quantity, 0, 4},   {KeypadKey::Digit4, 1, 0},
    {KeypadKey::Digit5, 1, 1},    {KeypadKey::Digit6, 1, 2},     {KeypadKey::Clear, 1, 3},
    {KeypadKey::Price, 1, 4},     {KeypadKey::Digit1, 2, 0},     {KeypadKey::Digit2, 2, 1},
    {KeypadKey::Digit3, 2, 2},    {KeypadKey::PlusOne, 2, 3},    {KeypadKey::Discount, 2, 4},
    {KeypadKey::Digit0, 3, 0},    {KeypadKey::DoubleZero, 3, 1}, {KeypadKey::Point, 3, 2},
    {KeypadKey::MinusOne, 3, 3},  {KeypadKey::Enter, 3, 4}};
}

SalePanel::SalePanel(SalePresenter &sale, const Format &format, QWidget *parent) :
    QWidget(parent),
    m_sale(sale),
    m_format(format),
    m_member(new MemberCard(format, this)),
    m_why(new QPushButton(tr("Why?  Ctrl+I"), this)),
    m_totalWords(new QLabel(this)),
    m_total(new MoneyLabel(Type::Due, this)),
    m_facts(new SaleFacts(sale, format, this)),
    m_entry(new Entry(this)),
    m_keypad(new Keypad(cells, this)),
    m_pay(new QPushButton(this))
{
    setFixedWidth(width);
    m_entry->setPlaceholderText(tr("Scan / code / pinyin initials"));
    m_entry->setAccessibleName(tr("Code or number"));
    setRole(m_pay, ButtonRole::Primary);
    m_pay->setFixedHeight(56);
    m_pay->setText(tr("Pay  Enter"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(space::gapMedium);
    column->addWidget(m_member);
    column->addWidget(makeTotal());
    column->addWidget(m_facts);
    column->addStretch();
    column->addWidget(m_entry);
    column->addWidget(m_keypad, 0, Qt::AlignHCenter);
    column->addWidget(m_pay);
    connect(m_member, &MemberCard::clicked, this, &SalePanel::memberRequested);
    connect(m_member, &MemberCard::removeRequested, this, [this] {
        m_sale.detachMember();
        Q_EMIT acted();
    });
    connect(m_entry, &Entry::entered, this, &SalePanel::submit);
    connect(m_entry, &Entry::operatorPressed, this, [this](QChar key, const QString &typed) {
        if (m_sale.pending() && m_sale.pending()->wantsText())
            return m_entry->insert(key);
        m_entry->clear();
        m_sale.operate(key, typed);
    });
    connect(m_keypad, &Keypad::pressed, this, &SalePanel::press);
    connect(m_pay, &QPushButton::clicked, this, &SalePanel::payRequested);
    connect(m_why, &QPushButton::clicked, this, &SalePanel::whyRequested);
    connect(&m_sale, &SalePresenter::changed, this, &SalePanel::follow);
    follow();
}

QWidget *SalePanel::makeTotal()
{
    auto *block = new QWidget(this);
    auto *column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    block->setFixedHeight(totalHeight);
    setType(m_totalWords, Type::Label);
    setTone(m_totalWords, Tone::Secondary);
    m_totalWords->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setRole(m_why, ButtonRole::Quiet);
    m_why->setFocusPolicy(Qt::NoFocus);
    auto *row = new QHBoxLayout;
    row->addWidget(m_why);
    row->addWidget(m_totalWords, 1);
    column->addLayout(row);
    column->addWidget(m_total, 1);
    return block;
}

void SalePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_facts->setVisible(height() >= SaleFacts::fitsFrom);
}

void SalePanel::submit(const QString &typed)
{
    m_entry->clear();
    m_sale.enter(typed);
}

void SalePanel::press(KeypadKey key)
{
    const QString typed = m_entry->text();
    switch (key) {
    case KeypadKey::Backspace: m_entry->backspace(); break;
    case KeypadKey::Clear:
        // As Esc does: what is typed first, then what waits.
        if (typed.isEmpty())
            m_sale.cancel();
        m_entry->clear();
        break;
    case KeypadKey::Price:
        m_entry->clear();
        m_sale.overridePrice(typed);
        break;
    case KeypadKey::PlusOne: m_entry->type(u'+'); break;
    case KeypadKey::MinusOne: m_entry->type(u'-'); break;
    case KeypadKey::Discount: m_entry->type(u'/'); break;
    case KeypadKey::Enter: m_entry->submit(); break;
    default:
        for (const QChar c : typedBy(key))
            m_entry->type(c);
    }
    Q_EMIT acted();
}

void SalePanel::follow()
{
    const Amounts &amounts = m_sale.quote().amounts;
    const bool added = m_sale.session().shop.taxMode == TaxMode::Added && !amounts.tax.isZero();
    const bool exchanges = m_sale.exchange().has_value();
    const bool gives = exchanges && amounts.total < Money();
    const QString words = gives ? tr("To give back")
        : exchanges             ? tr("Difference to pay")
        : added                 ? tr("Total due, with tax %1").arg(m_format.money(amounts.tax))
                                : tr("Total due");
    m_totalWords->setText(words);
    m_why->setVisible(!m_sale.cart().lines.empty());
    m_total->setAmount(m_format.money(gives ? -amounts.total : amounts.total),
                       exchanges ? words : tr("Total due"));
    m_pay->setText(gives                                     ? tr("Give back  Enter")
                       : exchanges && amounts.total.isZero() ? tr("Exchange  Enter")
                                                             : tr("Pay  Enter"));
    m_entry->setArmed(m_sale.armedQuantity() ? m_format.quantity(*m_sale.armedQuantity()) + u"×"_s
                                             : QString());
    // While something is asked, Enter answers it.
    m_pay->setEnabled(!m_sale.cart().lines.empty() && !m_sale.pending());
    m_member->show(m_sale.cart().member, m_sale.member(), m_sale.session().shop.tiers, heldWords());
}

/// "¥158.00 stored · Ten coffees 9": what the member holds.
QString SalePanel::heldWords() const
{
    QStringList words;
    if (const Money stored = m_sale.memberSight().stored; !stored.isZero())
        words << tr("%1 stored").arg(m_format.money(stored));
    for (const HeldPass &held : m_sale.heldPasses())
        words << held.pass.kind.name + u' ' + m_format.number(held.pass.left);
    return words.join(u" · "_s);
}
