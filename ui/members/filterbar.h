#pragma once

#include "ui/members/filterwords.h"

#include <QWidget>

class Chip;
class QHBoxLayout;
class QPushButton;

/// What the list is filtered by, a chip for each condition: pressing one takes it away. What there is no room
/// for is counted.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    FilterBar(MemberListPresenter &members, const Format &format, QWidget *parent = nullptr);

    void follow();

Q_SIGNALS:
    void filterRequested();
    void columnsRequested();
    void viewsRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    MemberListPresenter &m_members;
    Format m_format;
    QPushButton *m_views;
    QPushButton *m_filter;
    QPushButton *m_columns;
    QHBoxLayout *m_row;
    std::vector<Chip *> m_chips;
    Chip *m_others;
};
