#include "ui/members/membertable.h"

#include "ui/members/markdelegate.h"
#include "ui/members/memberlistmodel.h"
#include "ui/members/memberlistpresenter.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPaintEvent>

#include <algorithm>
#include <numeric>

MemberTable::MemberTable(MemberListPresenter &members, MemberListModel *model, QWidget *parent) :
    TillTable(Rows::List, parent),
    m_members(members),
    m_model(model)
{
    setModel(model);
    setHorizontalScrollMode(ScrollPerItem); // from the beginning of a column on
    horizontalHeader()->setSectionsClickable(true);
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, &MemberTable::sortBy);
    follow();
}

void MemberTable::follow()
{
    const bool marks = m_members.isBrowsing();
    const auto &columns = marks ? m_members.columns() : MemberColumns::brief();
    if (m_shown == columns && m_marks == marks)
        return;
    m_shown = columns;
    m_marks = marks;
    m_model->setColumns(columns, marks);
    for (int section = 0; section < m_model->columnCount(); ++section) {
        delete itemDelegateForColumn(section);
        const auto column = m_model->columnAt(section);
        if (!column)
            setItemDelegateForColumn(section, new MarkDelegate(this));
        else if (MemberColumns::isFigure(*column))
            setMoneyColumn(section);
        else
            setTextColumn(section, column == MemberColumn::Name ? Type::BodyBold : Type::Body);
    }
    fit();
}

/// The name takes what is left; beyond the width one scrolls.
void MemberTable::fit()
{
    std::vector<int> widths;
    for (int section = 0; section < m_model->columnCount(); ++section) {
        const auto column = m_model->columnAt(section);
        widths.push_back(column ? MemberColumns::width(*column) : MarkDelegate::width);
    }
    const bool fits = std::accumulate(widths.begin(), widths.end(), 0) <= viewport()->width();
    setHorizontalScrollBarPolicy(fits ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAlwaysOn);
    for (int section = 0; fits && section < int(widths.size()); ++section)
        if (m_model->columnAt(section) == MemberColumn::Name)
            widths[size_t(section)] = 0;
    setColumnWidths(widths);
}

void MemberTable::resizeEvent(QResizeEvent *event)
{
    TillTable::resizeEvent(event);
    fit();
}

/// Half an amount reads as another one: no column is cut off at the right either.
void MemberTable::paintEvent(QPaintEvent *event)
{
    int right = 0;
    for (int section = 0; section < m_model->columnCount(); ++section) {
        const int end = columnViewportPosition(section) + columnWidth(section);
        right = end <= viewport()->width() ? std::max(right, end) : right;
    }
    QPaintEvent whole(event->region() & QRect(0, 0, right, viewport()->height()));
    TillTable::paintEvent(&whole);
}

void MemberTable::selectPlace(int place)
{
    if (place == selectedRow())
        return;
    selectRowAt(place);
}

void MemberTable::sortBy(int section)
{
    const auto column = m_model->columnAt(section);
    const auto sort = column && m_members.isBrowsing() ? MemberColumns::sort(*column) : std::nullopt;
    if (!sort)
        return;
    MemberListQuery query = m_members.query();
    // What is read from A on begins there; figures begin with the most.
    const bool reads = sort == MemberSort::Name || sort == MemberSort::Number;
    query.order = {*sort, query.order.by == *sort ? !query.order.descending : !reads};
    m_members.setQuery(query);
}

/// All from the selected one to that one become as the selected one is to be: marked.
void MemberTable::markOnTheWay(int to)
{
    MemberBrowser &browser = m_members.browser();
    if (browser.count() == 0)
        return;
    const int end = std::clamp(to, 0, browser.count() - 1);
    browser.mark(std::max(selectedRow(), 0), end, true);
    selectRowAt(end);
}

void MemberTable::keyPressEvent(QKeyEvent *event)
{
    MemberBrowser &browser = m_members.browser();
    const int row = selectedRow();
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (!m_model->hasMarks())
        return TillTable::keyPressEvent(event);
    if (event->key() == Qt::Key_Space)
        browser.mark(row, !browser.isMarked(row));
    else if (event->matches(QKeySequence::SelectAll))
        browser.markAll();
    else if (step != 0 && event->modifiers() == Qt::ShiftModifier)
        markOnTheWay(row + step);
    else
        TillTable::keyPressEvent(event);
}

void MemberTable::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (!m_model->hasMarks() || !index.isValid() || event->button() != Qt::LeftButton)
        return TillTable::mousePressEvent(event);
    MemberBrowser &browser = m_members.browser();
    if (event->modifiers() == Qt::ShiftModifier)
        return markOnTheWay(index.row());
    if (!m_model->columnAt(index.column()))
        browser.mark(index.row(), !browser.isMarked(index.row()));
    TillTable::mousePressEvent(event);
}
