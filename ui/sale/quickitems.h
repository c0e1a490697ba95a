#pragma once

#include "core/catalog/product.h"
#include "ui/common/format.h"

#include <QWidget>

#include <vector>

class QGridLayout;

/// Tiles of the goods that sell most, where the window is wide enough: a touch adds one to the sale. They are
/// chosen once, so that a hand finds them where they were.
class QuickItems : public QWidget
{
    Q_OBJECT

public:
    static constexpr int width = 440;
    /// The least width of a page that has room for them beside cart and panel.
    static constexpr int fitsFrom = 1700;
    /// As many as a tall window shows.
    static constexpr int mostTiles = 36;

    explicit QuickItems(const Format &format, QWidget *parent = nullptr);

    bool isEmpty() const { return m_tiles == 0; }
    void show(const std::vector<Product> &products);

    using QWidget::show;

Q_SIGNALS:
    void chosen(const Product &product);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    Format m_format;
    QGridLayout *m_grid;
    int m_tiles = 0;
};
