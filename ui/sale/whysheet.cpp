#include "ui/sale/whysheet.h"

#include "ui/common/moneylabel.h"
#include "ui/common/readingarea.h"
#include "ui/common/style.h"
#include "ui/sale/whypresenter.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace {
constexpr int whyWidth = 640;
constexpr int numberWidth = 24;
constexpr int amountWidth = 144;
constexpr int afterWidth = 112;

QLabel *wrapped(const QString &text, Type type, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    setType(label, type);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QLabel *head(const QString &text, QWidget *parent)
{
    auto *label = wrapped(text, Type::BodyBold, parent);
    setTone(label, Tone::Accent);
    return label;
}

QLabel *quiet(const QString &text, QWidget *parent)
{
    auto *label = wrapped(text, Type::Secondary, parent);
    setTone(label, Tone::Secondary);
    return label;
}
}

WhySheet::WhySheet(WhyPresenter &why, const Format &format, QWidget *parent) :
    Sheet(tr("Why this price"), parent, whyWidth),
    m_why(why),
    m_format(format),
    m_line(new QPushButton(tr("This line"), this)),
    m_sale(new QPushButton(tr("Whole sale"), this)),
    m_about(wrapped({}, Type::Label, this)),
    m_steps(new ReadingArea(tr("Steps to the price"), this))
{
    m_steps->installEventFilter(this);
    body()->setSpacing(space::gapMedium);
    body()->addWidget(makeChoice());
    body()->addWidget(m_about);
    body()->addWidget(m_steps, 1);
    setTabOrder(m_steps, m_line);
    connect(&why, &WhyPresenter::changed, this, [this] {
        if (isVisible())
            follow();
    });
}

QWidget *WhySheet::makeChoice()
{
    auto *choice = new QWidget(this);
    auto *row = new QHBoxLayout(choice);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::gap);
    auto *group = new QButtonGroup(this);
    for (QPushButton *button : {m_line, m_sale}) {
        setRole(button, ButtonRole::Choice);
        button->setCheckable(true);
        group->addButton(button);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, button] { choose(button == m_sale); });
    }
    row->addWidget(quiet(tr("Ctrl+I changes over"), choice), 1, Qt::AlignRight | Qt::AlignVCenter);
    return choice;
}

void WhySheet::begin()
{
    if (!m_why.hasSale())
        return;
    choose(!m_why.hasLine());
    open();
    m_steps->setFocus(Qt::TabFocusReason);
}

void WhySheet::choose(bool wholeSale)
{
    m_wholeSale = wholeSale;
    follow();
}

void WhySheet::follow()
{
    if (!m_why.hasSale())
        return dismiss();
    m_line->setEnabled(m_why.hasLine());
    m_wholeSale = m_wholeSale || !m_why.hasLine();
    (m_wholeSale ? m_sale : m_line)->setChecked(true);
    show(m_wholeSale ? m_why.ofSale(m_format) : m_why.ofLine(m_format));
}

void WhySheet::show(const WhyStory &story)
{
    m_about->setText(story.about);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::cell, space::cell, space::cell, space::cell);
    column->setSpacing(space::gapMedium);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::gapMedium);
    grid->setVerticalSpacing(space::cell);
    grid->setColumnMinimumWidth(0, numberWidth);
    grid->setColumnMinimumWidth(2, amountWidth);
    grid->setColumnMinimumWidth(3, afterWidth);
    grid->setColumnStretch(1, 1);
    int number = 0;
    for (const WhyStep &step : story.steps)
        addStep(grid, ++number, step);
    addResult(grid, story);
    column->addLayout(grid);
    addIdle(column, story.idle);
    column->addStretch();
    m_steps->read(content);
}

void WhySheet::addStep(QGridLayout *grid, int number, const WhyStep &step)
{
    const int row = grid->rowCount();
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(wrapped(step.words, Type::Body, nullptr));
    if (!step.note.isEmpty())
        words->addWidget(quiet(step.note, nullptr));
    auto *amount = new MoneyLabel(Type::Body);
    amount->setAmount(step.amount);
    auto *after = new MoneyLabel(Type::BodyBold);
    after->setAmount(step.after);
    grid->addWidget(quiet(QString::number(number), nullptr), row, 0, Qt::AlignTop);
    grid->addLayout(words, row, 1);
    grid->addWidget(amount, row, 2, Qt::AlignTop);
    grid->addWidget(after, row, 3, Qt::AlignTop);
}

void WhySheet::addResult(QGridLayout *grid, const WhyStory &story)
{
    const int row = grid->rowCount();
    auto *total = new MoneyLabel(Type::LineTotal);
    total->setAmount(story.total, story.result);
    grid->addWidget(wrapped(story.result, Type::BodyBold, nullptr), row, 1, Qt::AlignVCenter);
    grid->addWidget(total, row, 2, 1, 2);
}

void WhySheet::addIdle(QVBoxLayout *column, const QStringList &sentences)
{
    column->addSpacing(space::gapMedium);
    column->addWidget(head(tr("What did not apply"), nullptr));
    if (sentences.isEmpty())
        column->addWidget(quiet(tr("Nothing else speaks of this"), nullptr));
    for (const QString &sentence : sentences)
        column->addWidget(wrapped(sentence, Type::Body, nullptr));
}

void WhySheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_I && event->modifiers() == Qt::ControlModifier)
        choose(!m_wholeSale && m_why.hasSale());
    else
        Sheet::keyPressEvent(event);
}

/// Enter has nothing to confirm here: it closes what was read.
bool WhySheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_steps || event->type() != QEvent::KeyPress)
        return Sheet::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return false;
    dismiss();
    return true;
}
