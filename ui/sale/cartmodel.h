#pragma once

#include "ui/common/format.h"

#include <QAbstractTableModel>

class SalePresenter;

/// The lines of the sale in progress.
class CartModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Product, Price, Amount, Off, Subtotal, ColumnCount };

    CartModel(SalePresenter &sale, const Format &format, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void follow();
    QString text(int row, int column) const;
    QString secondLine(int row) const;
    bool isReturned(int row) const;
    QString chip(int row) const;

    SalePresenter &m_sale;
    Format m_format;
    int m_rows = 0;
};
