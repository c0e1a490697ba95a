#include "ui/payment/paymentpanel.h"

#include "core/terminal/terminaldesk.h"
#include "ui/common/entry.h"
#include "ui/common/icons.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/keypad.h"
#include "ui/common/style.h"
#include "ui/payment/cashgrid.h"
#include "ui/payment/donecard.h"
#include "ui/tender/terminalcard.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace {
/// Digits where the sale page has them; each other key is two high.
const std::vector<KeypadCell> cells{
    {KeypadKey::Digit7, 0, 0},          {KeypadKey::Digit8, 0, 1},      {KeypadKey::Digit9, 0, 2},
    {KeypadKey::Digit4, 1, 0},          {KeypadKey::Digit5, 1, 1},      {KeypadKey::Digit6, 1, 2},
    {KeypadKey::Digit1, 2, 0},          {KeypadKey::Digit2, 2, 1},      {KeypadKey::Digit3, 2, 2},
    {KeypadKey::Digit0, 3, 0},          {KeypadKey::DoubleZero, 3, 1},  {KeypadKey::Point, 3, 2},
    {KeypadKey::Backspace, 0, 3, 2, 1}, {KeypadKey::Clear, 2, 3, 2, 1}, {KeypadKey::Escape, 0, 4, 2, 1},
    {KeypadKey::Enter, 2, 4, 2, 1}};
constexpr int completeHeight = 56;
constexpr int printReceipt = 1;
constexpr int noReceipt = 0;
}

PaymentPanel::PaymentPanel(const Format &format, QWidget *parent) :
    QWidget(parent),
    m_message(new InlineMessage(this)),
    m_entry(new Entry(this)),
    m_keypad(new Keypad(cells, this)),
    m_receipt(new QButtonGroup(this)),
    m_reprint(new QPushButton(icon(Glyph::Receipt), {}, this)),
    m_complete(new QPushButton(this)),
    m_upper(makeUpper(format)),
    m_choice(makeChoice())
{
    setFixedWidth(width);
    setRole(m_complete, ButtonRole::Primary);
    m_complete->setFixedHeight(completeHeight);
    m_complete->setFocusPolicy(Qt::TabFocus);
    m_entry->setAccessibleName(tr("Amount or reference"));
    m_entry->setAlignment(Qt::AlignRight);
    m_keypad->setKeyText(KeypadKey::Escape, tr("Back") + u"\nEsc"_s);
    // Its place stays, so that nothing moves when it speaks.
    m_message->setSteady();
    QSizePolicy policy = m_message->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_message->setSizePolicy(policy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::cell, space::gapMedium, space::cell, space::gapMedium);
    column->setSpacing(space::gapMedium);
    column->addStretch();
    column->addWidget(m_upper);
    column->addWidget(m_choice);
    column->addWidget(m_message);
    column->addWidget(m_entry);
    column->addWidget(m_keypad, 0, Qt::AlignHCenter);
    column->addWidget(m_complete);
    connect(m_keypad, &Keypad::pressed, this, &PaymentPanel::press);
    connect(m_complete, &QPushButton::clicked, m_entry, &Entry::submit);
}

QStackedWidget *PaymentPanel::makeUpper(const Format &format)
{
    auto *upper = new QStackedWidget(this);
    m_cash = new CashGrid(format, this);
    m_done = new DoneCard(format, this);
    upper->setFixedHeight(m_cash->minimumHeight());
    upper->addWidget(m_cash);
    m_terminal = new TerminalCard(format, this);
    upper->addWidget(m_done);
    upper->addWidget(m_terminal);
    connect(m_cash, &CashGrid::given, this, &PaymentPanel::cashGiven);
    return upper;
}

QStackedWidget *PaymentPanel::makeChoice()
{
    auto *pair = new QWidget(this);
    auto *row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::gap);
    row->addWidget(addChoice(printReceipt, tr("Print receipt")));
    row->addWidget(addChoice(noReceipt, tr("No receipt")));
    m_receipt->button(printReceipt)->setChecked(true);
    setRole(m_reprint, ButtonRole::Normal);
    m_reprint->setFixedHeight(space::target);
    m_reprint->setFocusPolicy(Qt::TabFocus);
    connect(m_reprint, &QPushButton::clicked, this, &PaymentPanel::reprintRequested);
    auto *again = new QWidget(this);
    auto *single = new QHBoxLayout(again);
    single->setContentsMargins(0, 0, 0, 0);
    single->addWidget(m_reprint);
    auto *choice = new QStackedWidget(this);
    choice->setFixedHeight(space::target);
    choice->addWidget(pair);
    choice->addWidget(again);
    return choice;
}

QPushButton *PaymentPanel::addChoice(int id, const QString &words)
{
    auto *button = new QPushButton(words, this);
    setRole(button, ButtonRole::Choice);
    button->setCheckable(true);
    button->setFixedHeight(space::target);
    button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    button->setFocusPolicy(Qt::TabFocus);
    m_receipt->addButton(button, id);
    return button;
}

QWidget *PaymentPanel::firstStop() const
{
    return m_receipt->button(printReceipt);
}

bool PaymentPanel::wantsReceipt() const
{
    return m_receipt->checkedId() == printReceipt;
}

void PaymentPanel::setPrinter(bool exists)
{
    if (exists == m_hasPrinter)
        return;
    m_hasPrinter = exists;
    QAbstractButton *print = m_receipt->button(printReceipt);
    print->setEnabled(exists);
    print->setText(exists ? tr("Print receipt") : tr("Receipt: no printer"));
    m_receipt->button(exists ? printReceipt : noReceipt)->setChecked(true);
}

void PaymentPanel::setCash(const std::vector<Money> &amounts, bool enabled)
{
    m_cash->show(amounts);
    m_cash->setEnabled(enabled);
}

void PaymentPanel::setTerminal(const TerminalDesk &terminal)
{
    m_terminal->show(terminal);
    if (terminal.state() != TerminalDesk::State::Idle)
        m_upper->setCurrentWidget(m_terminal);
}

void PaymentPanel::setDone(const std::optional<Receipt> &receipt)
{
    const bool done = receipt.has_value();
    m_upper->setCurrentIndex(done ? 1 : 0);
    m_choice->setCurrentIndex(done ? 1 : 0);
    m_entry->setReadOnly(done);
    for (const KeypadCell &cell : cells)
        m_keypad->setKeyEnabled(cell.key, !done || cell.key == KeypadKey::Enter);
    if (!done)
        return;
    m_done->show(*receipt,
                 wantsReceipt()     ? QString()
                     : m_hasPrinter ? tr("No receipt was printed")
                                    : tr("No receipt was printed: there is no printer"));
    m_reprint->setText(!m_hasPrinter        ? tr("Show receipt  Ctrl+R")
                           : wantsReceipt() ? tr("Reprint  Ctrl+R")
                                            : tr("Print receipt  Ctrl+R"));
}

void PaymentPanel::setReprintOffered(bool offered)
{
    m_reprint->setVisible(offered);
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
