#pragma once

#include "core/shift/count.h"
#include "ui/common/format.h"

#include <QAbstractTableModel>

/// The notes and coins of the shop's currency and how many there are, typed row by row; the last row takes
/// the rest as one amount.
class CountModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Value, Pieces, Sum, ColumnCount };

    explicit CountModel(const Format &format, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// A digit, or a point in the last row; false when it does not fit there.
    bool type(int row, QChar character);
    void erase(int row);
    void clear(int row);
    void clearAll();
    void show(const ShiftCount &count);

    ShiftCount count() const;
    bool isEmpty() const;

Q_SIGNALS:
    void countChanged();

private:
    bool isRest(int row) const { return row == int(m_values.size()); }
    Money sumOf(int row) const;
    void set(int row, const QString &text);

    Format m_format;
    std::vector<Money> m_values;
    std::vector<QString> m_typed;
};
