#pragma once

#include "core/base/amount.h"
#include "ui/common/format.h"

#include <QRect>
#include <QWidget>

#include <vector>

class QPushButton;

/// Which cells of a grid of 4 × 2 each of one to eight buttons takes; none stays empty. Fewer than eight make
/// the first one larger: it is the exact amount.
std::vector<QRect> cashCells(int count);

/// Buttons for likely amounts of cash.
class CashGrid : public QWidget
{
    Q_OBJECT

public:
    static constexpr int rowHeight = 48;

    explicit CashGrid(const Format &format, QWidget *parent = nullptr);

    void show(const std::vector<Money> &amounts);

Q_SIGNALS:
    void given(Money amount);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void place();
    QPushButton *makeButton(int index);

    Format m_format;
    std::vector<Money> m_amounts;
    std::vector<QPushButton *> m_buttons;
};
