#include "ui/members/columnsheet.h"

#include "ui/common/formfield.h"
#include "ui/common/style.h"
#include "ui/members/memberlistpresenter.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

ColumnSheet::ColumnSheet(MemberListPresenter &members, QWidget *parent) :
    Sheet(tr("Columns and order"), parent),
    m_members(members),
    m_by(new QComboBox(this)),
    m_descending(new QCheckBox(tr("The most, or the latest, first"), this))
{
    auto *by = new FormField(tr("Sorted by"), m_by, FormField::Need::Optional, this);
    by->setHint(tr("By name up to 10,000 members: filter the list first"));
    m_descending->setMinimumHeight(space::target);
    body()->addWidget(by);
    body()->addWidget(m_descending);
    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (const MemberColumn each : MemberColumns::all()) {
        auto *box = new QCheckBox(MemberColumns::title(each));
        box->setMinimumHeight(space::target);
        box->setEnabled(each != MemberColumn::Name); // a list of nobody is none
        column->addWidget(box);
        connect(box, &QCheckBox::clicked, this, &ColumnSheet::choose);
        m_boxes.push_back({each, box});
        if (const auto sort = MemberColumns::sort(each))
            m_by->addItem(MemberColumns::title(each), int(*sort));
    }
    column->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(form);
    form->setAutoFillBackground(false);
    body()->addWidget(scroll, 1);
    connect(m_by, &QComboBox::activated, this, &ColumnSheet::sort);
    connect(m_descending, &QCheckBox::clicked, this, &ColumnSheet::sort);
}

void ColumnSheet::begin()
{
    follow();
    open();
}

void ColumnSheet::follow()
{
    const QSignalBlocker quiet(m_by);
    m_by->setCurrentIndex(m_by->findData(int(m_members.query().order.by)));
    m_descending->setChecked(m_members.query().order.descending);
    const auto &shown = m_members.columns();
    for (const auto &[column, box] : m_boxes)
        box->setChecked(std::find(shown.begin(), shown.end(), column) != shown.end());
}

void ColumnSheet::choose()
{
    std::vector<MemberColumn> columns;
    for (const auto &[column, box] : m_boxes)
        if (box->isChecked())
            columns.push_back(column);
    m_members.setColumns(columns);
}

void ColumnSheet::sort()
{
    MemberListQuery query = m_members.query();
    query.order = {MemberSort(m_by->currentData().toInt()), m_descending->isChecked()};
    m_members.setQuery(query);
}
