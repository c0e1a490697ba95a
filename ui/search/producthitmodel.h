#pragma once

#include "ui/common/format.h"

#include <QAbstractTableModel>

class ProductSearchPresenter;

/// The products that were found.
class ProductHitModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Category, Stock, Price, ColumnCount };

    ProductHitModel(ProductSearchPresenter &search, const Format &format, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(int row, int column) const;

    ProductSearchPresenter &m_search;
    Format m_format;
    int m_rows = 0;
};
