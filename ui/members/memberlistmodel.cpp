#include "ui/members/memberlistmodel.h"

#include "ui/members/memberlistpresenter.h"
#include "ui/members/personwords.h"

using namespace Qt::StringLiterals;

MemberListModel::MemberListModel(MemberListPresenter &members, const Format &format, QObject *parent) :
    QAbstractTableModel(parent),
    m_members(members),
    m_format(format),
    m_columns(MemberColumns::brief()),
    m_rows(members.browser().count())
{
    MemberBrowser &browser = members.browser();
    connect(&browser, &MemberBrowser::listed, this, &MemberListModel::reset);
    connect(&browser, &MemberBrowser::growing, this,
            [this](int from, int to) { beginInsertRows({}, from, to); });
    connect(&browser, &MemberBrowser::grown, this, [this] {
        m_rows = m_members.browser().count();
        endInsertRows();
    });
    connect(&browser, &MemberBrowser::linesChanged, this, [this] { follow(0, columnCount() - 1); });
    connect(&browser, &MemberBrowser::marksChanged, this, [this] { follow(0, 0); });
}

void MemberListModel::reset()
{
    beginResetModel();
    m_rows = m_members.browser().count();
    endResetModel();
}

void MemberListModel::follow(int first, int last)
{
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, first), index(m_rows - 1, last));
}

void MemberListModel::setColumns(const std::vector<MemberColumn> &columns, bool marks)
{
    if (m_columns == columns && m_marks == marks)
        return;
    beginResetModel();
    m_columns = columns;
    m_marks = marks;
    endResetModel();
}

std::optional<MemberColumn> MemberListModel::columnAt(int section) const
{
    const int place = section - (m_marks ? 1 : 0);
    return place < 0 || place >= int(m_columns.size()) ? std::nullopt
                                                       : std::optional(m_columns[size_t(place)]);
}

int MemberListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int MemberListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size()) + (m_marks ? 1 : 0);
}

QString MemberListModel::text(const MemberLine &line, MemberColumn column) const
{
    const Member &member = line.profile.member;
    const ListedMember &listed = line.listed;
    const auto known = [](const QString &words) { return words.isEmpty() ? u"–"_s : words; };
    switch (column) {
    case MemberColumn::Name: return known(m_members.nameOf(line.profile));
    case MemberColumn::Phone: return m_members.phoneOf(line.profile);
    case MemberColumn::Number: return member.number;
    case MemberColumn::Tier: return member.restricted ? tr("Restricted") : known(m_members.tierOf(member));
    case MemberColumn::Points: return m_format.points(member.points);
    case MemberColumn::StoredValue: return m_format.money(listed.stored);
    case MemberColumn::Owed: return m_format.money(listed.owed);
    case MemberColumn::LastVisit: return listed.lastVisit ? m_format.date(listed.lastVisit->date()) : u"–"_s;
    case MemberColumn::Spent: return m_format.money(listed.spent);
    case MemberColumn::Tags: return known(listed.tags.join(tr(", ")));
    case MemberColumn::Source: return known(PersonWords::source(listed.source));
    case MemberColumn::Region: return known(listed.region);
    case MemberColumn::Adviser: return known(listed.adviser);
    case MemberColumn::Enrolled: return m_format.date(listed.enrolledAt);
    }
    Q_UNREACHABLE();
}

QVariant MemberListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_members.browser().count())
        return {};
    const auto column = columnAt(index.column());
    if (!column) {
        const bool marked = m_members.browser().isMarked(index.row());
        if (role == Qt::CheckStateRole)
            return int(marked ? Qt::Checked : Qt::Unchecked);
        return role == Qt::AccessibleTextRole ? QVariant(marked ? tr("marked") : tr("not marked"))
                                              : QVariant();
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const MemberLine *line = m_members.browser().line(index.row());
    return line ? text(*line, *column) : u"–"_s;
}

QVariant MemberListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const auto column = columnAt(section);
    if (orientation != Qt::Horizontal || !column)
        return {};
    if (role == Qt::TextAlignmentRole && MemberColumns::isFigure(*column))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const MemberOrder &order = m_members.query().order;
    const bool sorts = m_marks && MemberColumns::sort(*column) == order.by;
    return sorts ? MemberColumns::title(*column) + (order.descending ? u" ↓"_s : u" ↑"_s)
                 : MemberColumns::title(*column);
}
