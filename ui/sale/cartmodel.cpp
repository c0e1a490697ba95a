#include "ui/sale/cartmodel.h"

#include "core/sale/openprice.h"
#include "ui/common/celldelegate.h"
#include "ui/common/kind.h"
#include "ui/sale/discountwords.h"
#include "ui/sale/promotionwords.h"
#include "ui/sale/salepresenter.h"

using namespace Qt::StringLiterals;

CartModel::CartModel(SalePresenter &sale, const Format &format, QObject *parent) :
    QAbstractTableModel(parent),
    m_sale(sale),
    m_format(format)
{
    connect(&sale, &SalePresenter::changed, this, &CartModel::follow);
    follow();
}

int CartModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int CartModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

void CartModel::follow()
{
    const int rows = int(m_sale.quote().lines.size());
    if (rows > m_rows) {
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    } else if (rows < m_rows) {
        beginRemoveRows({}, rows, m_rows - 1);
        m_rows = rows;
        endRemoveRows();
    }
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, ColumnCount - 1));
}

QString CartModel::text(int row, int column) const
{
    const QuoteLine &line = m_sale.quote().lines[size_t(row)];
    switch (column) {
    case Number: return QString::number(row + 1);
    case Product: return line.line.product.name;
    case Price: return m_format.amount(line.unitPrice);
    case Amount: return m_format.quantity(line.line.quantity);
    case Off: return line.amounts.discount().isZero() ? QString() : m_format.amount(-line.amounts.discount());
    case Subtotal: return m_format.amount(line.amounts.net);
    }
    return {};
}

QString CartModel::secondLine(int row) const
{
    const QuoteLine &line = m_sale.quote().lines[size_t(row)];
    const QString unit = line.line.product.unit.isEmpty() ? QString() : u" · "_s + line.line.product.unit;
    const LineDetails &details = line.line.details;
    QStringList words{line.line.product.code + unit};
    if (!details.serials.isEmpty())
        words << details.serials.join(u", "_s);
    if (!details.batch.isEmpty())
        words << tr("batch %1").arg(details.batch);
    if (!details.note.isEmpty())
        words << details.note;
    if (details.salesperson)
        words << tr("sold by %1").arg(m_sale.nameOf(*details.salesperson));
    return words.join(u" · "_s);
}

/// They stand behind the goods.
bool CartModel::isReturned(int row) const
{
    return row >= int(m_sale.cart().lines.size());
}

/// What makes the line cheaper or dearer than its product.
QString CartModel::chip(int row) const
{
    const QuoteLine &priced = m_sale.quote().lines[size_t(row)];
    const CartLine &line = priced.line;
    if (isReturned(row))
        return tr("comes back");
    QStringList words;
    if (const QString promotions = promotionWords(priced); !promotions.isEmpty())
        words << promotions;
    if (line.labelled && !line.override)
        words << tr("as labelled");
    if (line.override && line.override->reason != openPriceReason)
        words << tr("was %1").arg(m_format.amount(line.product.price));
    if (line.discount)
        words << discountWords(*line.discount, m_sale.session().shop, m_format);
    return words.join(u" · "_s);
}

QVariant CartModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_sale.quote().lines.size()))
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return text(index.row(), index.column());
    case SecondLineRole: return index.column() == Product ? secondLine(index.row()) : QVariant();
    case ChipTextRole: return index.column() == Product ? chip(index.row()) : QVariant();
    case ChipKindRole: return int(isReturned(index.row()) ? Kind::Warning : Kind::Info);
    default: return {};
    }
}

QVariant CartModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Number || section == Product ? Qt::AlignLeft : Qt::AlignRight)
                   | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number: return u"#"_s;
    case Product: return tr("Item");
    case Price: return tr("Price");
    case Amount: return tr("Qty");
    case Off: return tr("Discount");
    case Subtotal: return tr("Subtotal");
    }
    return {};
}
