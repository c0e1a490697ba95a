#include "ui/promotions/offermodel.h"

#include "ui/common/celldelegate.h"

using namespace Qt::StringLiterals;

OfferModel::OfferModel(PromotionsPresenter &promotions, const Format &format, QObject *parent) :
    QAbstractTableModel(parent),
    m_promotions(promotions),
    m_format(format),
    m_validity(format),
    m_rows(int(promotions.rows().size()))
{}

void OfferModel::reload()
{
    beginResetModel();
    m_rows = int(m_promotions.rows().size());
    endResetModel();
}

int OfferModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int OfferModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

OfferFacts OfferModel::facts() const
{
    const auto names = [this](const QString &code) { return m_promotions.productName(code); };
    return {BenefitWords(m_promotions.shop(), m_format, names), m_validity};
}

QString OfferModel::text(const OfferRow &row, int column) const
{
    switch (column) {
    case Name: return row.name();
    case What: return facts().lineOf(row);
    case State: return m_validity.standing(row.standing, row.validity());
    default: return {};
    }
}

/// Only what narrows it: most are for everybody, without a coupon and without an end.
QString OfferModel::secondLine(const OfferRow &row, int column) const
{
    if (column == Name)
        return row.code() + u" · "_s + OfferFacts::kindOf(row);
    QStringList words{m_validity.when(row.validity())};
    if (row.validity().membersOnly || !row.validity().tiers.isEmpty())
        words << m_validity.audience(row.validity());
    if (!row.validity().shops.isEmpty())
        words << m_validity.shops(row.validity());
    if (row.promotion() && !row.promotion()->coupon.isEmpty())
        words << tr("coupon %1").arg(row.promotion()->coupon);
    if (row.promotion() && row.promotion()->uses)
        words << tr("%n use(s) left", nullptr, int(std::max(*row.promotion()->uses, qint64(0))));
    return words.join(u" · "_s);
}

QVariant OfferModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_promotions.rows().size()))
        return {};
    const OfferRow &row = m_promotions.rows()[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return text(row, index.column());
    case SecondLineRole: return index.column() == State ? QVariant() : secondLine(row, index.column());
    case ChipKindRole: return int(ValidityWords::kindOf(row.standing));
    default: return {};
    }
}

QVariant OfferModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Name");
    case What: return tr("What it does, and when");
    case State: return tr("State");
    default: return {};
    }
}
