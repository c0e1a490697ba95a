#include "ui/members/memberlistmodel.h"

#include "ui/members/memberlistpresenter.h"

using namespace Qt::StringLiterals;

MemberListModel::MemberListModel(MemberListPresenter &members, const Format &format, QObject *parent) :
    QAbstractTableModel(parent),
    m_members(members),
    m_format(format),
    m_rows(int(members.hits().size()))
{}

void MemberListModel::reload()
{
    beginResetModel();
    m_rows = int(m_members.hits().size());
    endResetModel();
}

int MemberListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int MemberListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString MemberListModel::text(int row, int column) const
{
    const MemberProfile &profile = m_members.hits()[size_t(row)];
    switch (column) {
    case Name: return m_members.nameOf(profile);
    case Phone: return m_members.phoneOf(profile);
    case Number: return profile.member.number;
    case Tier:
        if (profile.member.restricted)
            return tr("Restricted");
        return profile.member.tier.isEmpty() ? u"–"_s : m_members.tierOf(profile.member);
    case PointsBalance: return m_format.points(profile.member.points);
    default: return {};
    }
}

QVariant MemberListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_members.hits().size()))
        return {};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return text(index.row(), index.column());
    return {};
}

QVariant MemberListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == PointsBalance)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Name");
    case Phone: return tr("Phone");
    case Number: return tr("Number");
    case Tier: return tr("Tier");
    case PointsBalance: return tr("Points");
    default: return {};
    }
}
