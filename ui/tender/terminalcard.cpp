#include "ui/tender/terminalcard.h"

#include "core/terminal/terminaldesk.h"
#include "ui/common/announce.h"
#include "ui/common/style.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

TerminalCard::TerminalCard(const Format &format, QWidget *parent) :
    Card(parent),
    m_format(format),
    m_words(new QLabel(this)),
    m_cancel(makeButton(tr("Cancel  Esc"))),
    m_reverse(makeButton(tr("Reverse  Ctrl+Z"))),
    m_byHand(makeButton(tr("By hand…"))),
    m_charged(makeButton(tr("It was charged"))),
    m_notCharged(makeButton(tr("It was not")))
{
    m_words->setTextFormat(Qt::PlainText);
    setType(m_words, Type::BodyBold);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::gapMedium);
    for (QPushButton *button : {m_cancel, m_reverse, m_byHand, m_charged, m_notCharged})
        row->addWidget(button, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::cell, space::gap, space::cell, space::gapMedium);
    column->setSpacing(0);
    column->addWidget(m_words, 1);
    column->addLayout(row);
    connect(m_cancel, &QPushButton::clicked, this, &TerminalCard::cancelRequested);
    connect(m_reverse, &QPushButton::clicked, this, &TerminalCard::reverseRequested);
    connect(m_byHand, &QPushButton::clicked, this, [this] { setDeciding(true); });
    connect(m_charged, &QPushButton::clicked, this, [this] { Q_EMIT decided(true); });
    connect(m_notCharged, &QPushButton::clicked, this, [this] { Q_EMIT decided(false); });
}

QPushButton *TerminalCard::makeButton(const QString &words)
{
    auto *button = new QPushButton(words, this);
    setRole(button, ButtonRole::Normal);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QString TerminalCard::wordsFor(const TerminalDesk &terminal) const
{
    using State = TerminalDesk::State;
    switch (terminal.state()) {
    case State::Charging: return tr("Waiting for the terminal: %1").arg(m_amount);
    case State::Querying: return tr("Asking the terminal about %1").arg(m_amount);
    case State::Reversing: return tr("The terminal gives %1 back").arg(m_amount);
    default: return tr("Was %1 charged? Nobody knows").arg(m_amount);
    }
}

void TerminalCard::show(const TerminalDesk &terminal)
{
    const auto &asked = terminal.current();
    m_amount = asked ? m_format.money(asked->amount) : QString();
    m_charging = terminal.state() == TerminalDesk::State::Charging;
    m_inDoubt = terminal.state() == TerminalDesk::State::Doubt;
    m_mayDecide = terminal.mayDecide();
    m_deciding = false;
    const QString words = wordsFor(terminal);
    setTone(m_words, m_inDoubt ? Tone::Warning : Tone::Normal);
    if (words != m_words->text() && terminal.state() != TerminalDesk::State::Idle) {
        m_words->setText(words);
        announce(this, words);
    }
    place();
}

void TerminalCard::setDeciding(bool deciding)
{
    m_deciding = deciding;
    m_words->setText(tr("Look at the terminal: was %1 charged?").arg(m_amount));
    place();
}

/// The ways out of what is the case; nothing else is offered.
void TerminalCard::place()
{
    m_cancel->setVisible(m_charging);
    m_reverse->setVisible(m_inDoubt && !m_deciding);
    m_byHand->setText(m_mayDecide ? tr("By hand…") : tr("By hand, with approval…"));
    m_byHand->setVisible(m_inDoubt && !m_deciding);
    m_charged->setVisible(m_deciding);
    m_notCharged->setVisible(m_deciding);
}
