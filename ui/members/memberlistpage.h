#pragma once

#include "core/customer/member.h"
#include "ui/common/format.h"

#include <QWidget>

#include <optional>

class ColumnSheet;
class EmptyState;
class EnrolSheet;
class FilterBar;
class FilterSheet;
class InlineMessage;
class MemberListModel;
class MemberListPresenter;
class MemberPeek;
class MemberTable;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class TagSheet;
class TopUpPresenter;
class TopUpSheet;
class ViewSheet;

/// Members: search, list, and the selected one beside it. Chosen ones go to the sale; who may lists all of
/// them, filtered and sorted, and does something to many at once.
class MemberListPage : public QWidget
{
    Q_OBJECT

public:
    MemberListPage(MemberListPresenter &members, TopUpPresenter &topUp, const Format &format,
                   QWidget *parent = nullptr);

    /// Begins a new search; `choosing` when the sale waits for a member: then Esc goes back to it.
    void begin(bool choosing);
    /// A member's number or card: shows that member, or chooses it when one is asked for. False for other
    /// codes.
    bool handleScan(const QString &code);
    /// The sheet that enrols, with what was typed.
    void enrol();
    /// The marked ones, or all that are listed, into that file.
    void exportTo(const QString &file);

Q_SIGNALS:
    void chosen(const MemberProfile &profile);
    void cancelled();
    void giftCardRequested();
    /// What is wrong with what is kept of members; members from a file; members into one.
    void qualityRequested();
    void importRequested();
    void exportRequested();
    /// What is to be done for members.
    void tasksRequested();
    /// All about the one with that number.
    void profileRequested(const QString &number);
    /// Somebody looked at the terminal who may not decide alone.
    void decisionRequested(bool charged, const QString &reference);

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeBody();
    QWidget *makeFoot();
    void makeTable();
    void makeShortcuts();
    void connectSheets();
    void connectActs();
    void follow();
    void followTyped();
    void followSelection();
    void followMarks();
    void showCount();
    void showEmpty();
    void resetList();
    bool searchKey(int key);
    bool tableKey(int key, Qt::KeyboardModifiers modifiers);
    void escape();
    void choose();
    void use(const MemberProfile &profile);
    void decide();
    void topUp();
    void openProfile();
    void tag();
    void askWhereTo();
    std::optional<MemberProfile> selected() const;

    MemberListPresenter &m_members;
    Format m_format;
    bool m_choosing = false;
    qint64 m_wanted = 0; // row of whom one was looking at, to be found again
    QLineEdit *m_search;
    QPushButton *m_tasks;
    QPushButton *m_giftCard;
    QPushButton *m_new;
    QPushButton *m_back;
    FilterBar *m_bar;
    InlineMessage *m_message;
    MemberListModel *m_model;
    MemberTable *m_table;
    EmptyState *m_empty;
    QPushButton *m_enrolTyped;
    QPushButton *m_reset;
    QStackedWidget *m_list;
    QLabel *m_count;
    QLabel *m_marked;
    QPushButton *m_tag;
    QPushButton *m_export;
    QPushButton *m_quality;
    QPushButton *m_import;
    QPushButton *m_exportAll;
    MemberPeek *m_peek;
    EnrolSheet *m_sheet;
    TopUpSheet *m_topUp;
    FilterSheet *m_filter;
    ColumnSheet *m_columns;
    ViewSheet *m_views;
    TagSheet *m_tags;
};
