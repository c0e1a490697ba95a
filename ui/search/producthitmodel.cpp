#include "ui/search/producthitmodel.h"

#include "ui/common/celldelegate.h"
#include "ui/common/kind.h"
#include "ui/search/productsearchpresenter.h"

using namespace Qt::StringLiterals;

ProductHitModel::ProductHitModel(ProductSearchPresenter &search, const Format &format, QObject *parent) :
    QAbstractTableModel(parent),
    m_search(search),
    m_format(format),
    m_rows(int(search.hits().size()))
{
    connect(&search, &ProductSearchPresenter::changed, this, [this] {
        beginResetModel();
        m_rows = int(m_search.hits().size());
        endResetModel();
    });
}

int ProductHitModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int ProductHitModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ProductHitModel::text(int row, int column) const
{
    const auto &[product, stock] = m_search.hits()[size_t(row)];
    switch (column) {
    case Name: return product.name;
    case Category: return product.category;
    case Stock:
        return product.unit.isEmpty() ? m_format.quantity(stock)
                                      : m_format.quantity(stock) + u' ' + product.unit;
    case Price: return m_format.money(product.price);
    default: return {};
    }
}

QVariant ProductHitModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_search.hits().size()))
        return {};
    const Product &product = m_search.hits()[size_t(index.row())].product;
    const bool discontinued = product.status != ProductStatus::Active;
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return text(index.row(), index.column());
    if (index.column() != Name)
        return {};
    if (role == SecondLineRole)
        return product.code;
    if (role == ChipTextRole && discontinued)
        return tr("No longer sold");
    if (role == ChipKindRole && discontinued)
        return int(Kind::Warning);
    return {};
}

QVariant ProductHitModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && (section == Stock || section == Price))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Item");
    case Category: return tr("Category");
    case Stock: return tr("Stock");
    case Price: return tr("Price");
    default: return {};
    }
}
