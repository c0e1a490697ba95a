#include "ui/sale/quickitems.h"

#include "ui/common/paintfield.h"
#include "ui/common/style.h"

#include <QAbstractButton>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace {
constexpr int columns = 3;
constexpr int tileHeight = 76;

/// A product's name on up to two lines, its price below.
class QuickTile : public QAbstractButton
{
public:
    QuickTile(const QString &name, const QString &price, QWidget *parent) :
        QAbstractButton(parent),
        m_price(price)
    {
        setText(name);
        setAccessibleName(name + u' ' + price);
        setFocusPolicy(Qt::NoFocus);
        setFixedHeight(tileHeight);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = tokens(this);
        QPainter painter(this);
        paintBox(painter, rect(), isDown() ? t.selection : underMouse() ? t.surface2 : t.surface, t.border);
        const QRect area = rect().adjusted(space::gapMedium, space::gap, -space::gapMedium, -space::gap);
        painter.setPen(t.text);
        painter.setFont(typeFont(Type::Secondary));
        painter.drawText(area, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, twoLines(area.width()));
        painter.setFont(typeFont(Type::BodyBold));
        painter.drawText(area, Qt::AlignRight | Qt::AlignBottom, m_price);
    }

private:
    QString twoLines(int width) const
    {
        return QFontMetrics(typeFont(Type::Secondary)).elidedText(text(), Qt::ElideRight, width * 7 / 4);
    }

    QString m_price;
};
}

QuickItems::QuickItems(const Format &format, QWidget *parent) :
    QWidget(parent),
    m_format(format),
    m_grid(new QGridLayout)
{
    setFixedWidth(width);
    auto *title = new QLabel(tr("Often sold"), this);
    setTone(title, Tone::Secondary);
    title->setFixedHeight(space::header);
    m_grid->setSpacing(space::gapMedium);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::gapMedium, space::gapMedium, space::gapMedium, space::gapMedium);
    column->setSpacing(0);
    column->addWidget(title);
    column->addLayout(m_grid);
    column->addStretch();
    hide();
}

void QuickItems::show(const std::vector<Product> &products)
{
    for (const Product &product : products) {
        auto *tile = new QuickTile(product.name, m_format.money(product.price), this);
        m_grid->addWidget(tile, m_tiles / columns, m_tiles % columns);
        ++m_tiles;
        connect(tile, &QAbstractButton::clicked, this, [this, product] { Q_EMIT chosen(product); });
    }
    for (int column = 0; column < columns; ++column)
        m_grid->setColumnStretch(column, 1);
}

/// Whole tiles only.
void QuickItems::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int rows = (height() - space::header - space::gapMedium) / (tileHeight + space::gapMedium);
    for (int i = 0; i < m_grid->count(); ++i)
        m_grid->itemAt(i)->widget()->setVisible(i < rows * columns);
}
