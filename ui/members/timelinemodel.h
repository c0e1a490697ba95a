#pragma once

#include "ui/members/profilepresenter.h"
#include "ui/members/timelinewords.h"

#include <QAbstractTableModel>

/// A member's history, the newest first; more of it is read as the view gets there.
class TimelineModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, What, PointsMoved, AmountMoved, ColumnCount };

    TimelineModel(ProfilePresenter &profile, const Format &format, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

public Q_SLOTS:
    void follow();

private:
    QString text(const TimelineEntry &entry, int column) const;
    QString secondLine(const TimelineEntry &entry, int column) const;
    TimelineWords words() const { return {m_format, m_profile.session().shop.tiers}; }

    ProfilePresenter &m_profile;
    Format m_format;
    int m_rows = 0;
    mutable std::map<qint64, QString> m_goods; // by a sale's row: read once it is seen
};
