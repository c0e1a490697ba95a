#pragma once

#include "ui/common/format.h"

#include <QAbstractTableModel>

class MemberListPresenter;

/// The members that were found, as this user may see them.
class MemberListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Phone, Number, Tier, PointsBalance, ColumnCount };

    MemberListModel(MemberListPresenter &members, const Format &format, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

public Q_SLOTS:
    void reload();

private:
    QString text(int row, int column) const;

    MemberListPresenter &m_members;
    Format m_format;
    int m_rows = 0;
};
