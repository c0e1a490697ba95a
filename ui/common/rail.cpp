#include "ui/common/rail.h"

#include "ui/common/style.h"

#include <QButtonGroup>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace {
constexpr int barWidth = 4;
constexpr int itemWidth = space::rail - 2 * barWidth;
constexpr int itemHeight = 64;
}

Rail::Rail(QWidget *parent) :
    QWidget(parent),
    m_group(new QButtonGroup(this)),
    m_column(new QVBoxLayout(this))
{
    setFixedWidth(space::rail);
    m_column->setContentsMargins(barWidth, space::gap, barWidth, space::gap);
    m_column->setSpacing(space::gap);
    m_column->addStretch();
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) {
        update();
        Q_EMIT activated(id);
    });
}

void Rail::addItem(int id, Glyph glyph, const QString &word)
{
    auto *item = new QPushButton(word, this);
    setRole(item, ButtonRole::Rail);
    item->setIcon(icon(glyph));
    item->setCheckable(true);
    item->setFixedSize(itemWidth, itemHeight);
    item->setFocusPolicy(Qt::TabFocus);
    m_group->addButton(item, id);
    m_column->insertWidget(m_column->count() - 1, item);
}

void Rail::setCurrent(int id)
{
    if (QPushButton *item = button(id))
        item->setChecked(true);
    update();
}

int Rail::current() const
{
    return m_group->checkedId();
}

QPushButton *Rail::button(int id) const
{
    return qobject_cast<QPushButton *>(m_group->button(id));
}

void Rail::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.rail);
    if (const QAbstractButton *item = m_group->checkedButton())
        painter.fillRect(QRect(0, item->y(), barWidth, item->height()), t.railText);
}
