#pragma once

#include "core/base/result.h"
#include "ui/common/sheet.h"
#include "ui/members/memberlistpresenter.h"

class FormField;
class InlineMessage;
class QButtonGroup;
class QCheckBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

/// Makes a new member of a name or a phone. Who may be that person already is shown first; then the customer
/// is asked whether offers may be sent, and the answer saves.
class EnrolSheet : public Sheet
{
    Q_OBJECT

public:
    EnrolSheet(MemberListPresenter &members, QWidget *parent);

    /// Whether what was typed into the search can begin a phone or a name: four digits cannot.
    static bool isStart(const QString &typed);
    /// Opens with what was typed into the search, as phone or as name.
    void begin(const QString &typed);

Q_SIGNALS:
    /// The customer is this member already.
    void known(const MemberProfile &profile);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeQuestion();
    NewMember typed() const;
    void clearProblems();
    void submit();
    void ask();
    void answer(bool offers);
    void refuse(const Error &error);
    void showLike(const std::vector<LikelySame> &like, const Person &person);
    QPushButton *addLike(const LikelySame &like);
    void dropLike();

    MemberListPresenter &m_members;
    QLineEdit *m_phone;
    QLineEdit *m_name;
    QLineEdit *m_birthday;
    FormField *m_phoneField;
    FormField *m_nameField;
    FormField *m_birthdayField;
    InlineMessage *m_message;
    QWidget *m_likeBox;
    QVBoxLayout *m_likes;
    QPushButton *m_yes = nullptr; // before the question that they stand in
    QPushButton *m_no = nullptr;
    QWidget *m_question;
    QCheckBox *m_guardian;
    QPushButton *m_enrol;
    bool m_isAnother = false; ///< looked at: none of those who are like them
    std::optional<bool> m_offers;
};
