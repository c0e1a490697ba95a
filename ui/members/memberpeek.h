#pragma once

#include "core/customer/member.h"
#include "ui/common/card.h"
#include "ui/common/format.h"

#include <optional>

class MemberListPresenter;
class TopUpPresenter;
class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;
struct MemberGlance;

/// The selected member beside the list: facts, figures, the last purchases.
class MemberPeek : public Card
{
    Q_OBJECT

public:
    MemberPeek(MemberListPresenter &members, TopUpPresenter &topUp, const Format &format,
               QWidget *parent = nullptr);

    void show(const std::optional<MemberProfile> &profile);
    /// Whether Enter takes the member to the sale, or opens all about them.
    void setChoosing(bool choosing);

    using QWidget::show;

Q_SIGNALS:
    void addRequested();
    void topUpRequested();
    void openRequested();

private:
    void fillFacts();
    void layOutButtons(QVBoxLayout *column);
    QLabel *addRow(QGridLayout *grid, const QString &what);
    void showRow(QLabel *value, bool visible);
    void showFacts();
    void showFigures(const MemberGlance &glance);
    void showRecent(const MemberGlance &glance);
    void showAccounts();

    MemberListPresenter &m_members;
    TopUpPresenter &m_topUp;
    Format m_format;
    std::optional<MemberProfile> m_profile;
    QLabel *m_name;
    QLabel *m_restricted;
    QLabel *m_tags;
    QLabel *m_phone = nullptr;
    QLabel *m_number = nullptr;
    QLabel *m_tier = nullptr;
    QLabel *m_points = nullptr;
    QLabel *m_lapses = nullptr;
    QLabel *m_stored = nullptr;
    QLabel *m_owed = nullptr;
    QLabel *m_spent = nullptr;
    QLabel *m_visits = nullptr;
    QWidget *m_facts;
    QLabel *m_recentTitle;
    QVBoxLayout *m_recent;
    QWidget *m_purchases = nullptr;
    QPushButton *m_pay;
    QPushButton *m_open;
    QPushButton *m_reveal;
    QPushButton *m_add;
};
