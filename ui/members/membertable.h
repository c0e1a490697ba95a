#pragma once

#include "ui/common/tilltable.h"
#include "ui/members/membercolumn.h"

class MemberListModel;
class MemberListPresenter;

/// The list of members: Space marks the selected one, Shift with an arrow or a click those on the way, Ctrl+A
/// all; a title sorts.
class MemberTable : public TillTable
{
    Q_OBJECT

public:
    MemberTable(MemberListPresenter &members, MemberListModel *model, QWidget *parent = nullptr);

    /// Columns and widths as they are asked for now.
    void follow();
    /// The selected member's line, without moving what is in view.
    void selectPlace(int place);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void markOnTheWay(int to);
    void sortBy(int section);
    void fit();

    MemberListPresenter &m_members;
    MemberListModel *m_model;
    std::optional<std::vector<MemberColumn>> m_shown;
    bool m_marks = false;
};
