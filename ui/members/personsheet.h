#pragma once

#include "ui/common/sheet.h"
#include "ui/members/profilepresenter.h"

#include <functional>
#include <vector>

class FormField;
class InlineMessage;
class QPushButton;
class QVBoxLayout;

/// Changes what is known of a member. Of facts that are masked only those are changed that are typed anew.
class PersonSheet : public Sheet
{
    Q_OBJECT

public:
    explicit PersonSheet(ProfilePresenter &profile, QWidget *parent = nullptr);

    void begin();

private:
    /// A fact, as changeMember() calls it, and the control where it is typed.
    struct Input
    {
        QString field;
        FormField *box = nullptr;
        std::function<QString()> typed;
        QString before;
        bool isCustom = false;
    };

    void fill();
    void addLine(QVBoxLayout *column, const QString &field, const QString &label, const QString &shown,
                 const QString &masked = {});
    void addChoice(QVBoxLayout *column, const QString &field, const QString &label,
                   const std::vector<std::pair<QString, QString>> &options, const QString &shown,
                   const QString &none = {});
    void addCustom(QVBoxLayout *column, const CustomField &field);
    void addPerson(QVBoxLayout *column);
    void giveContacts(QJsonObject &given, const QString &field, const QStringList &typed) const;
    QJsonObject given() const;
    void submit();
    void refuse(const Error &error);

    ProfilePresenter &m_profile;
    InlineMessage *m_message;
    class QScrollArea *m_scroll;
    std::vector<Input> m_inputs;
    QPushButton *m_save;
};
