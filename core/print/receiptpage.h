#pragma once

#include "core/print/receiptpaper.h"

#include <QSize>
#include <QString>

#include <functional>
#include <vector>

class QPainter;

/// A part of a receipt across the whole width; `paint` draws it with its upper edge at `top`.
struct ReceiptStrip
{
    int height = 0;
    std::function<void(QPainter &painter, int top)> paint;
};

/// A receipt as it will stand on paper, in dots of the head: 8 a millimetre. Paints itself on any device; its
/// fonts need a QGuiApplication.
class ReceiptPage
{
public:
    ReceiptPage(QString title, ReceiptPaper paper, std::vector<ReceiptStrip> strips);

    /// What a document made of it is called: the receipt's number.
    const QString &title() const { return m_title; }
    ReceiptPaper paper() const { return m_paper; }
    /// The printable width and the height of all that is on it.
    QSize dots() const { return {printableDots(m_paper), m_height}; }

    /// Draws all that touches the rows from `from` to before `to`, row 0 at the painter's y = 0.
    void paint(QPainter &painter, int from, int to) const;
    void paint(QPainter &painter) const { paint(painter, 0, m_height); }

    /// Where the page may be cut into pieces of at most `dots` rows without cutting through text (a strip
    /// taller than that is cut): the ends of the pieces, the last one the height.
    std::vector<int> pieces(int dots) const;

private:
    QString m_title;
    ReceiptPaper m_paper;
    std::vector<ReceiptStrip> m_strips;
    int m_height = 0;
};
