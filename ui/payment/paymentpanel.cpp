#include "ui/payment/paymentpanel.h"

#include "ui/common/entry.h"
#include "ui/common/keypad.h"
#include "ui/common/style.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace {
/// Digits where the sale page has them; each other key is two wide.
const std::vector<KeypadCell> cells{
    {KeypadKey::Digit7, 0, 0},          {KeypadKey::Digit8, 0, 1},      {KeypadKey::Digit9, 0, 2},
    {KeypadKey::Backspace, 0, 3, 1, 2}, {KeypadKey::Digit4, 1, 0},      {KeypadKey::Digit5, 1, 1},
    {KeypadKey::Digit6, 1, 2},          {KeypadKey::Clear, 1, 3, 1, 2}, {KeypadKey::Digit1, 2, 0},
    {KeypadKey::Digit2, 2, 1},          {KeypadKey::Digit3, 2, 2},      {KeypadKey::Escape, 2, 3, 1, 2},
    {KeypadKey::Digit0, 3, 0},          {KeypadKey::DoubleZero, 3, 1},  {KeypadKey::Point, 3, 2},
    {KeypadKey::Enter, 3, 3, 1, 2}};
constexpr int cashButtons = 8;
constexpr int cashColumns = 4;
constexpr int cashHeight = 52;
constexpr int completeHeight = 72;
constexpr int printReceipt = 1;
constexpr int noReceipt = 0;
}

PaymentPanel::PaymentPanel(const Format &format, QWidget *parent) :
    QWidget(parent),
    m_format(format),
    m_entry(new Entry(this)),
    m_keypad(new Keypad(cells, this)),
    m_receipt(new QButtonGroup(this)),
    m_complete(new QPushButton(this))
{
    setFixedWidth(width);
    setRole(m_complete, ButtonRole::Primary);
    m_complete->setFixedHeight(completeHeight);
    m_complete->setFocusPolicy(Qt::TabFocus);
    m_entry->setAccessibleName(tr("Amount or reference"));
    m_entry->setAlignment(Qt::AlignRight);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::cell, space::gapMedium, space::cell, space::gapMedium);
    column->setSpacing(space::gapMedium);
    column->addWidget(makeCash());
    column->addWidget(m_entry);
    column->addWidget(m_keypad, 0, Qt::AlignHCenter);
    column->addWidget(makeChoice());
    column->addStretch();
    column->addWidget(m_complete);
    connect(m_keypad, &Keypad::pressed, this, &PaymentPanel::press);
    connect(m_complete, &QPushButton::clicked, m_entry, &Entry::submit);
}

QWidget *PaymentPanel::makeCash()
{
    auto *cash = new QWidget(this);
    auto *grid = new QGridLayout(cash);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(space::gap);
    for (int i = 0; i < cashButtons; ++i) {
        auto *button = new QPushButton(cash);
        setRole(button, ButtonRole::Normal);
        setType(button, Type::BodyBold);
        button->setFixedHeight(cashHeight);
        QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        policy.setRetainSizeWhenHidden(true);
        button->setSizePolicy(policy);
        button->setFocusPolicy(Qt::NoFocus);
        connect(button, &QPushButton::clicked, this, [this, i] {
            if (i < int(m_amounts.size()))
                Q_EMIT cashGiven(m_amounts[size_t(i)]);
        });
        grid->setColumnStretch(i % cashColumns, 1);
        grid->addWidget(button, i / cashColumns, i % cashColumns);
        m_cash.push_back(button);
    }
    return cash;
}

QWidget *PaymentPanel::makeChoice()
{
    auto *choice = new QWidget(this);
    auto *row = new QHBoxLayout(choice);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::gap);
    for (const auto &[id, words] :
         {std::pair(printReceipt, tr("Print receipt")), std::pair(noReceipt, tr("No receipt"))}) {
        auto *button = new QPushButton(words, choice);
        setRole(button, ButtonRole::Choice);
        button->setCheckable(true);
        button->setChecked(id == printReceipt);
        button->setFixedHeight(space::target);
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        button->setFocusPolicy(Qt::TabFocus);
        m_receipt->addButton(button, id);
        row->addWidget(button);
    }
    return choice;
}

bool PaymentPanel::wantsReceipt() const
{
    return m_receipt->checkedId() == printReceipt;
}

void PaymentPanel::setCash(const std::vector<Money> &amounts)
{
    m_amounts = amounts;
    for (size_t i = 0; i < m_cash.size(); ++i) {
        m_cash[i]->setText(i < amounts.size() ? m_format.money(amounts[i]) : QString());
        m_cash[i]->setVisible(i < amounts.size());
    }
}

void PaymentPanel::setReceiptChoiceEnabled(bool enabled)
{
    for (QAbstractButton *button : m_receipt->buttons())
        button->setEnabled(enabled);
}

void PaymentPanel::press(KeypadKey key)
{
    switch (key) {
    case KeypadKey::Backspace: m_entry->backspace(); break;
    case KeypadKey::Clear: m_entry->clear(); break;
    case KeypadKey::Enter: m_entry->submit(); break;
    case KeypadKey::Escape: Q_EMIT escaped(); break;
    default:
        for (const QChar c : typedBy(key))
            m_entry->type(c);
    }
}
