#include "ui/members/timelinemodel.h"

#include "ui/common/celldelegate.h"

TimelineModel::TimelineModel(ProfilePresenter &profile, const Format &format, QObject *parent) :
    QAbstractTableModel(parent),
    m_profile(profile),
    m_format(format)
{
    connect(&profile, &ProfilePresenter::timelineChanged, this, &TimelineModel::follow);
    connect(&profile, &ProfilePresenter::changed, this, [this] { // shown in full, more is said
        if (m_rows > 0)
            Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, ColumnCount - 1));
    });
}

/// More rows at the end, or others altogether.
void TimelineModel::follow()
{
    const int rows = int(m_profile.timeline().size());
    if (rows > m_rows && m_rows > 0) {
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        return endInsertRows();
    }
    beginResetModel();
    m_rows = rows;
    m_goods.clear();
    endResetModel();
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int TimelineModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool TimelineModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_profile.hasMore();
}

void TimelineModel::fetchMore(const QModelIndex &)
{
    m_profile.loadMore();
}

QString TimelineModel::text(const TimelineEntry &entry, int column) const
{
    switch (column) {
    case When: return m_format.date(entry.at);
    case What: return words().what(entry);
    case PointsMoved: return words().points(entry);
    case AmountMoved: return words().amount(entry);
    default: return {};
    }
}

QString TimelineModel::secondLine(const TimelineEntry &entry, int column) const
{
    if (column == When)
        return m_format.time(entry.at);
    if (column != What)
        return {};
    using Source = TimelineEntry::Source;
    QString goods;
    if (entry.source == Source::Task || entry.source == Source::Restriction
        || entry.source == Source::Correction)
        goods = m_profile.goodsOf(entry);
    if (entry.sale) {
        const auto known = m_goods.find(entry.row);
        goods = known != m_goods.end() ? known->second
                                       : m_goods.emplace(entry.row, m_profile.goodsOf(entry)).first->second;
    }
    return words().more(entry, goods);
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_profile.timeline().size()))
        return {};
    const TimelineEntry &entry = m_profile.timeline()[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return text(entry, index.column());
    case SecondLineRole: return secondLine(entry, index.column());
    case Qt::AccessibleTextRole:
        return QString(text(entry, index.column()) + QLatin1Char(' ') + secondLine(entry, index.column()))
            .trimmed();
    default: return {};
    }
}

QVariant TimelineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section >= PointsMoved)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When: return tr("When");
    case What: return tr("What");
    case PointsMoved: return tr("Points");
    case AmountMoved: return tr("Amount");
    default: return {};
    }
}
