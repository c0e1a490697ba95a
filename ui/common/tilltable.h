#pragma once

#include "ui/common/style.h"

#include <QTableView>

/// A table as the program shows them: rows selected one at a time, no grid, money right, and no row that is
/// cut off at the bottom. A row is 56 px high at the till, 48 in lists, 40 in reports.
class TillTable : public QTableView
{
    Q_OBJECT

public:
    enum class Rows { Till = space::rowTill, List = space::rowList, Report = space::rowReport };

    explicit TillTable(Rows rows, QWidget *parent = nullptr);

    /// Plain text, elided where it must be.
    void setTextColumn(int column, Type type = Type::Body);
    void setMoneyColumn(int column, Type type = Type::Body);
    void setTwoLineColumn(int column);
    /// Once the model is set: a fixed width in px for each column; 0 takes what is left.
    void setColumnWidths(const std::vector<int> &widths);
    /// Selects a row and brings it into view; −1 selects none.
    void selectRowAt(int row);
    /// −1 when none is.
    int selectedRow() const;

    /// None where a row would be cut off at the bottom: it is not shown.
    QModelIndex indexAt(const QPoint &position) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRect wholeRows() const;
};
