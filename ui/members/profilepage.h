#pragma once

#include "ui/common/format.h"
#include "ui/members/carepresenter.h"

#include <QWidget>

class CardPresenter;
class CardSheet;
class Chip;
class ConsentSheet;
class FactsPanel;
class InlineMessage;
class MoneyLabel;
class NextPanel;
class PersonSheet;
class PhotoSheet;
class PrivacySheet;
class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QPushButton;
class Sheet;
class TaskSheet;
class TillTable;
class TimelineModel;

/// All about one member: who they are, what happened, what to do next.
class ProfilePage : public QWidget
{
    Q_OBJECT

public:
    ProfilePage(CarePresenter &care, CardPresenter &card, const Format &format, QWidget *parent = nullptr);

    /// Opens the member and waits for keys.
    void begin(const QString &number);
    InlineMessage *message() const { return m_message; }

Q_SIGNALS:
    /// Back to where one came from.
    void closed();
    /// Goes to the sale in hand.
    void chosen(const MemberProfile &profile);
    /// A sale of theirs, by its receipt.
    void saleRequested(const ReceiptNumber &number);
    void compareRequested(const QString &number, const QString &other);
    void unmergeRequested(const QString &number);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeFilters();
    QWidget *makeBody();
    void addFigure(QHBoxLayout *row, const QString &what, MoneyLabel *&figure);
    void makeTable();
    void makeShortcuts();
    void connectParts();
    void follow();
    void followFigures();
    void followStanding();
    void sayRestricted();
    void openEntry(int row);
    Sheet *openSheet() const;
    void refuse(const Error &error);

    CarePresenter &m_care;
    ProfilePresenter &m_profile;
    Format m_format;
    QLabel *m_name;
    Chip *m_tier;
    QLabel *m_phone;
    QPushButton *m_add;
    QPushButton *m_back;
    MoneyLabel *m_spent = nullptr;
    MoneyLabel *m_visits = nullptr;
    MoneyLabel *m_average = nullptr;
    MoneyLabel *m_last = nullptr;
    MoneyLabel *m_points = nullptr;
    MoneyLabel *m_stored = nullptr;
    QButtonGroup *m_filter;
    InlineMessage *m_standing; // what holds for the member, as long as it does
    InlineMessage *m_message;
    TimelineModel *m_model;
    TillTable *m_table;
    QLabel *m_nothing;
    FactsPanel *m_facts;
    NextPanel *m_next;
    PersonSheet *m_edit;
    ConsentSheet *m_consent;
    CardSheet *m_card;
    PhotoSheet *m_photo;
    TaskSheet *m_task;
    PrivacySheet *m_privacy;
};
