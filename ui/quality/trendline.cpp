#include "ui/quality/trendline.h"

#include "ui/common/style.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace {
constexpr int lineHeight = 112;
constexpr int axis = 24; // room for the days
constexpr int dot = 4;
constexpr int lineWidth = 2;
}

TrendLine::TrendLine(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(lineHeight);
    setFont(typeFont(Type::Secondary));
}

QSize TrendLine::sizeHint() const
{
    return {280, lineHeight};
}

void TrendLine::show(std::vector<std::pair<QString, qint64>> days, const QString &words)
{
    m_days = std::move(days);
    setAccessibleName(words);
    update();
}

void TrendLine::paintEvent(QPaintEvent *)
{
    if (m_days.empty())
        return;
    const Tokens &t = tokens(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect ground = rect().adjusted(dot, dot + axis, -dot, -axis - dot);
    painter.setPen(t.divider);
    painter.drawLine(ground.bottomLeft(), ground.bottomRight());
    const qint64 most =
        std::max<qint64>(1, std::ranges::max(m_days, {}, [](const auto &day) { return day.second; }).second);
    const auto at = [&](size_t i) {
        const int steps = std::max(1, int(m_days.size()) - 1);
        return QPointF(m_days.size() == 1 ? ground.right() : ground.left() + ground.width() * int(i) / steps,
                       ground.bottom() - int(m_days[i].second * ground.height() / most));
    };
    QPainterPath path(at(0));
    for (size_t i = 1; i < m_days.size(); ++i)
        path.lineTo(at(i));
    painter.setPen(QPen(t.primary, lineWidth));
    painter.drawPath(path);
    painter.setBrush(t.primary);
    painter.drawEllipse(at(m_days.size() - 1), dot, dot);
    painter.setPen(t.text);
    painter.drawText(QRect(0, 0, width(), axis), Qt::AlignRight | Qt::AlignTop,
                     QString::number(m_days.back().second));
    painter.setPen(t.text2);
    const QRect below(0, this->height() - axis, width(), axis);
    if (m_days.size() > 1)
        painter.drawText(below, Qt::AlignLeft | Qt::AlignBottom, m_days.front().first);
    painter.drawText(below, Qt::AlignRight | Qt::AlignBottom, m_days.back().first);
}
