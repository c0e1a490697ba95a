#include "ui/labels/labelrowmodel.h"

#include "ui/common/celldelegate.h"
#include "ui/labels/labelspresenter.h"

LabelRowModel::LabelRowModel(LabelsPresenter &labels, const Format &format, QObject *parent) :
    QAbstractTableModel(parent),
    m_labels(labels),
    m_format(format),
    m_rows(int(labels.rows().size()))
{
    connect(&labels, &LabelsPresenter::changed, this, [this] {
        beginResetModel();
        m_rows = int(m_labels.rows().size());
        endResetModel();
    });
}

int LabelRowModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int LabelRowModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LabelRowModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_labels.rows().size()))
        return {};
    const LabelRow &row = m_labels.rows()[size_t(index.row())];
    if (role == SecondLineRole && index.column() == Name)
        return row.product.code;
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case Name: return row.product.name;
    case Code: return row.code;
    case Price: return m_format.money(row.product.price);
    case Copies: return m_format.number(row.copies);
    default: return {};
    }
}

QVariant LabelRowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && (section == Price || section == Copies))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Item");
    case Code: return tr("Barcode");
    case Price: return tr("Price");
    case Copies: return tr("Labels");
    default: return {};
    }
}
