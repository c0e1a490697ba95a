#include "ui/payment/cashgrid.h"

#include "ui/common/style.h"

#include <QPushButton>

#include <algorithm>

namespace {
constexpr int columns = 4;
constexpr int rows = 2;
constexpr int most = columns * rows;
constexpr int gridHeight = rows * CashGrid::rowHeight + (rows - 1) * space::gap;

/// What the first button takes, so that the others fill what is left with equal cells.
QSize firstOf(int count)
{
    switch (count) {
    case 1: return {4, 2};
    case 2:
    case 3:
    case 5: return {2, 2};
    case 4: return {1, 2};
    case 6: return {3, 1};
    case 7: return {2, 1};
    default: return {1, 1};
    }
}
}

std::vector<QRect> cashCells(int count)
{
    if (count < 1)
        return {};
    const QRect first({0, 0}, firstOf(count));
    std::vector<QRect> cells{first};
    // Of two to four each stands over both rows.
    const int tall = count <= columns ? rows : 1;
    const int wide = count == 2 ? columns / 2 : 1;
    for (int row = 0; row < rows; row += tall)
        for (int column = 0; column < columns; column += wide)
            if (!first.contains(column, row) && int(cells.size()) < count)
                cells.emplace_back(column, row, wide, tall);
    return cells;
}

CashGrid::CashGrid(const Format &format, QWidget *parent) : QWidget(parent), m_format(format)
{
    setFixedHeight(gridHeight);
    for (int i = 0; i < most; ++i)
        m_buttons.push_back(makeButton(i));
}

QPushButton *CashGrid::makeButton(int index)
{
    auto *button = new QPushButton(this);
    setRole(button, ButtonRole::Normal);
    setType(button, Type::BodyBold);
    button->setFocusPolicy(Qt::NoFocus);
    button->hide();
    connect(button, &QPushButton::clicked, this, [this, index] {
        if (index < int(m_amounts.size()))
            Q_EMIT given(m_amounts[size_t(index)]);
    });
    return button;
}

void CashGrid::show(const std::vector<Money> &amounts)
{
    if (amounts == m_amounts)
        return;
    m_amounts = amounts;
    for (size_t i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i]->setVisible(i < amounts.size());
        m_buttons[i]->setText(i < amounts.size() ? m_format.money(amounts[i]) : QString());
    }
    place();
}

void CashGrid::resizeEvent(QResizeEvent *)
{
    place();
}

/// By hand: a grid layout leaves out the gaps of columns that hold no button of their own.
void CashGrid::place()
{
    const auto cells = cashCells(std::min(int(m_amounts.size()), most));
    const int columnWidth = (width() - (columns - 1) * space::gap) / columns;
    for (size_t i = 0; i < cells.size(); ++i) {
        const QRect &cell = cells[i];
        const auto extent = [](int count, int size) { return count * (size + space::gap) - space::gap; };
        m_buttons[i]->setGeometry(cell.x() * (columnWidth + space::gap), cell.y() * (rowHeight + space::gap),
                                  extent(cell.width(), columnWidth), extent(cell.height(), rowHeight));
    }
}
