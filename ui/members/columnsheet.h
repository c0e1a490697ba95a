#pragma once

#include "ui/common/sheet.h"
#include "ui/members/membercolumn.h"

class MemberListPresenter;
class QCheckBox;
class QComboBox;

/// Which columns the list of members shows and in what order the members stand; what is chosen holds at once.
class ColumnSheet : public Sheet
{
    Q_OBJECT

public:
    ColumnSheet(MemberListPresenter &members, QWidget *parent);

    void begin();

private:
    void follow();
    void choose();
    void sort();

    MemberListPresenter &m_members;
    QComboBox *m_by;
    QCheckBox *m_descending;
    std::vector<std::pair<MemberColumn, QCheckBox *>> m_boxes;
};
