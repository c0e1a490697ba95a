#pragma once

#include "core/customer/member.h"
#include "ui/common/format.h"

#include <QWidget>

#include <optional>

class EmptyState;
class EnrolSheet;
class MemberListModel;
class MemberListPresenter;
class MemberPeek;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class TillTable;
class TopUpPresenter;
class TopUpSheet;

/// Members: search, list, and the selected one beside it. Chosen ones go to the sale.
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

Q_SIGNALS:
    void chosen(const MemberProfile &profile);
    void cancelled();
    void giftCardRequested();
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
    void makeTable();
    void makeShortcuts();
    void follow();
    void showEmpty();
    bool searchKey(int key);
    bool tableKey(int key);
    void escape();
    void choose();
    void use(const MemberProfile &profile);
    void topUp();
    void openProfile();
    std::optional<MemberProfile> selected() const;

    MemberListPresenter &m_members;
    Format m_format;
    bool m_choosing = false;
    QLineEdit *m_search;
    QPushButton *m_giftCard;
    QPushButton *m_new;
    QPushButton *m_back;
    MemberListModel *m_model;
    TillTable *m_table;
    EmptyState *m_empty;
    QPushButton *m_enrolTyped;
    QStackedWidget *m_list;
    QLabel *m_count;
    MemberPeek *m_peek;
    EnrolSheet *m_sheet;
    TopUpSheet *m_topUp;
};
