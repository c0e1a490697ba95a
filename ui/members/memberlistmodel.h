#pragma once

#include "ui/common/format.h"
#include "ui/members/membercolumn.h"

#include <QAbstractTableModel>

class MemberListPresenter;
struct MemberLine;

/// The members that are listed, as this user may see them; before them a column of marks where several can be
/// chosen at once.
class MemberListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    MemberListModel(MemberListPresenter &members, const Format &format, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void setColumns(const std::vector<MemberColumn> &columns, bool marks);
    bool hasMarks() const { return m_marks; }
    /// Nothing for the column of marks.
    std::optional<MemberColumn> columnAt(int section) const;

private:
    void reset();
    void follow(int first, int last);
    QString text(const MemberLine &line, MemberColumn column) const;

    MemberListPresenter &m_members;
    Format m_format;
    std::vector<MemberColumn> m_columns;
    bool m_marks = false;
    int m_rows = 0;
};
