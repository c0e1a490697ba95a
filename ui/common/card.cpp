#include "ui/common/card.h"

#include "ui/common/paintfield.h"
#include "ui/common/style.h"

#include <QPainter>
#include <QVBoxLayout>

Card::Card(QWidget *parent) : QWidget(parent) {}

void Card::setKind(Kind kind)
{
    m_kind = kind;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(this);
    QPainter painter(this);
    if (m_kind == Kind::Neutral)
        paintBox(painter, rect(), t.surface, t.divider);
    else
        paintBox(painter, rect(), lookOf(m_kind, t).tint, lookOf(m_kind, t).tint);
}

Card *inCard(QWidget *content)
{
    auto *card = new Card(content->parentWidget());
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(space::gapLarge, space::gapLarge, space::gapLarge, space::gapLarge);
    column->addWidget(content);
    return card;
}
