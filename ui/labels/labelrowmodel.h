#pragma once

#include "ui/common/format.h"

#include <QAbstractTableModel>

class LabelsPresenter;

/// The products that labels are printed of.
class LabelRowModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Code, Price, Copies, ColumnCount };

    LabelRowModel(LabelsPresenter &labels, const Format &format, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    LabelsPresenter &m_labels;
    Format m_format;
    int m_rows = 0;
};
