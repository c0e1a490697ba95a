#include "ui/common/functionbar.h"

#include "ui/common/style.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>

#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr int leastWidth = 96;
constexpr int rightEdge = 12; // where the panel above it ends
}

FunctionBar::FunctionBar(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(space::functionBar);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::gapMedium, space::gap, rightEdge, space::gap);
    row->setSpacing(space::gap);
    for (int f = 1; f <= keys; ++f) {
        makeSlot(f);
        row->addWidget(button(f), 1);
    }
}

void FunctionBar::makeSlot(int f)
{
    auto *button = new QPushButton(this);
    setRole(button, ButtonRole::Function);
    button->setFixedHeight(space::target);
    button->setMinimumWidth(leastWidth);
    button->setIconSize({space::iconSmall, space::iconSmall});
    button->setFocusPolicy(Qt::NoFocus);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    policy.setRetainSizeWhenHidden(true);
    button->setSizePolicy(policy);
    button->hide();
    auto *shortcut = new QShortcut(QKeySequence(Qt::Key_F1 + f - 1), this);
    shortcut->setAutoRepeat(false);
    shortcut->setEnabled(false);
    connect(button, &QPushButton::clicked, this, [this, f] { trigger(f); });
    connect(shortcut, &QShortcut::activated, this, [this, f] { trigger(f); });
    m_slots.at(f - 1) = {button, shortcut, {}};
}

void FunctionBar::setAction(int f, const QString &text, bool enabled, std::function<void()> run)
{
    Slot &slot = m_slots.at(f - 1);
    slot.run = std::move(run);
    slot.button->setText(u"F%1 %2"_s.arg(QString::number(f), text));
    slot.button->show();
    setActionEnabled(f, enabled);
}

void FunctionBar::setActionEnabled(int f, bool enabled)
{
    Slot &slot = m_slots.at(f - 1);
    slot.button->setEnabled(enabled);
    slot.shortcut->setEnabled(enabled && slot.run);
}

void FunctionBar::clearAction(int f)
{
    Slot &slot = m_slots.at(f - 1);
    slot.run = nullptr;
    slot.button->hide();
    slot.shortcut->setEnabled(false);
}

void FunctionBar::trigger(int f)
{
    // A copy: the action may take itself off the bar.
    if (const auto run = m_slots.at(f - 1).run)
        run();
}

void FunctionBar::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), tokens(this).surface2);
}
