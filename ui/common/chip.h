#pragma once

#include "ui/common/kind.h"

#include <QAbstractButton>

/// An icon and a word on a tint: a state to read (28 px high), or to tap as well (48 px).
class Chip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Chip(QWidget *parent = nullptr);

    void show(Kind kind, Glyph glyph, const QString &words);
    Kind kind() const { return m_kind; }
    Glyph glyph() const { return m_glyph; }

    /// Tappable chips emit clicked() and take the focus by Tab.
    void setTappable(bool tappable);
    bool isTappable() const { return m_tappable; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    using QWidget::show;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind = Kind::Neutral;
    Glyph m_glyph = Glyph::Info;
    bool m_tappable = false;
};

class QPainter;
/// Width of a display chip with these words in the secondary size.
int chipWidth(const QString &words);
/// Paints a display chip without an icon, as delegates need it.
void paintChip(QPainter &painter, const QRect &area, Kind kind, const QString &words, const Tokens &t);
