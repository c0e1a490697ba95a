#include "ui/common/topbar.h"

#include "ui/common/chip.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {
constexpr int clockWidth = 64;
}

TopBar::TopBar(QWidget *parent) :
    QWidget(parent),
    m_trainingChip(new Chip(this)),
    m_sync(new Chip(this)),
    m_printer(new Chip(this)),
    m_clockSpace(new QWidget(this)),
    m_lock(new QPushButton(tr("Lock"), this))
{
    setFixedHeight(space::topBar);
    m_trainingChip->show(Kind::Training, Glyph::Training, tr("TRAINING"));
    m_trainingChip->hide();
    m_sync->hide();
    m_printer->hide();
    m_clockSpace->setFixedSize(clockWidth, space::topBar);
    setRole(m_lock, ButtonRole::Bar);
    m_lock->setIcon(icon(Glyph::Lock));
    m_lock->setFocusPolicy(Qt::TabFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::gapLarge, 0, space::gapMedium, 0);
    row->setSpacing(space::gapMedium);
    row->addStretch();
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_trainingChip, m_sync, m_printer, m_clockSpace, m_lock})
        row->addWidget(widget);
    for (Chip *chip : {m_sync, m_printer})
        chip->setTappable(true);
    connect(m_sync, &Chip::clicked, this, &TopBar::syncRequested);
    connect(m_printer, &Chip::clicked, this, &TopBar::printerRequested);
    connect(m_lock, &QPushButton::clicked, this, &TopBar::lockRequested);
}

void TopBar::setPlace(const QStringList &parts)
{
    QStringList named = parts;
    named.removeAll(QString());
    m_place = named.join(u" · "_s);
    setAccessibleName(m_place);
    update();
}

void TopBar::setClock(const QString &time)
{
    m_clock = time;
    update(m_clockSpace->geometry());
}

void TopBar::setTraining(bool training)
{
    m_training = training;
    m_trainingChip->setVisible(training);
    update();
}

/// While training, purple edged in the lighter purple: white words stand on the deeper of the two.
void paintTrainingBar(QPainter &painter, const QRect &area, const Tokens &t, Theme theme)
{
    const bool light = theme == Theme::Light;
    painter.fillRect(area, light ? t.training : t.trainingTint);
    const QRect edge(area.x(), area.bottom() + 1 - space::gap, area.width(), space::gap);
    painter.fillRect(edge, light ? t.trainingTint : t.training);
}

void TopBar::paintGround(QPainter &painter, const Tokens &t) const
{
    if (!m_training)
        return painter.fillRect(rect(), t.rail);
    paintTrainingBar(painter, rect(), t, themeOf(palette()));
}

void TopBar::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(this);
    QPainter painter(this);
    paintGround(painter, t);
    painter.setPen(t.railText);
    painter.setFont(typeFont(Type::BodyBold));
    painter.drawText(m_clockSpace->geometry(), Qt::AlignCenter, m_clock);
    int right = m_clockSpace->x();
    for (const Chip *chip : {m_trainingChip, m_sync, m_printer})
        right = chip->isVisible() ? std::min(right, chip->x()) : right;
    painter.setFont(typeFont(Type::Body));
    const QRect area(space::gapLarge, 0, right - 2 * space::gapLarge, height());
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(m_place, Qt::ElideRight, area.width()));
}
