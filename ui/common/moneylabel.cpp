#include "ui/common/moneylabel.h"

#include "ui/common/announce.h"
#include "ui/common/fittext.h"

#include <QPainter>

MoneyLabel::MoneyLabel(Type type, QWidget *parent) : QLabel(parent)
{
    setType(this, type);
    setTextFormat(Qt::PlainText);
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void MoneyLabel::setAmount(const QString &amount, const QString &words)
{
    if (amount == text())
        return;
    setText(amount);
    announce(this, words.isEmpty() ? amount : words + u' ' + amount);
}

QSize MoneyLabel::minimumSizeHint() const
{
    return {space::targetLarge, QLabel::minimumSizeHint().height()};
}

void MoneyLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect area = contentsRect();
    painter.setFont(fittingFont(font(), text(), area.width(), typeSpec(Type::Secondary).px));
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, foregroundRole()));
    painter.drawText(area, int(alignment()) | Qt::TextSingleLine, text());
}
