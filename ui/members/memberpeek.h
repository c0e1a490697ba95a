#pragma once

#include "core/customer/member.h"
#include "ui/common/card.h"
#include "ui/common/format.h"

#include <optional>

class MemberListPresenter;
class TopUpPresenter;
class QLabel;
class QPushButton;

/// The selected member beside the list.
class MemberPeek : public Card
{
    Q_OBJECT

public:
    MemberPeek(MemberListPresenter &members, TopUpPresenter &topUp, const Format &format,
               QWidget *parent = nullptr);

    void show(const std::optional<MemberProfile> &profile);

    using QWidget::show;

Q_SIGNALS:
    void addRequested();
    void topUpRequested();
    void openRequested();

private:
    QLabel *addRow(class QGridLayout *grid, const QString &what);

    void showAccounts();

    MemberListPresenter &m_members;
    TopUpPresenter &m_topUp;
    Format m_format;
    std::optional<MemberProfile> m_profile;
    QLabel *m_name;
    QLabel *m_restricted;
    QWidget *m_facts;
    QLabel *m_phone;
    QLabel *m_number;
    QLabel *m_tier;
    QLabel *m_points;
    QLabel *m_lapses;
    QLabel *m_stored;
    QLabel *m_owed;
    QPushButton *m_pay;
    QPushButton *m_open;
    QPushButton *m_reveal;
    QPushButton *m_add;
};
