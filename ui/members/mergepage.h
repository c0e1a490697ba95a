#pragma once

#include "ui/common/format.h"
#include "ui/members/mergepresenter.h"

#include <QWidget>

class InlineMessage;
class QButtonGroup;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class ReadingArea;

/// Two members beside each other: what of whom is kept, what comes together, and the merge itself, confirmed
/// by typing a number.
class MergePage : public QWidget
{
    Q_OBJECT

public:
    MergePage(MergePresenter &merge, const Format &format, QWidget *parent = nullptr);

    void begin(const QString &stayed, const QString &merged);
    InlineMessage *message() const { return m_message; }

Q_SIGNALS:
    void closed();

private:
    /// A fact of both, by its name in mergeMembers(); lists are those of both.
    struct Fact
    {
        QString field;
        QString label;
        QString stayed;
        QString merged;
        bool isList = false;
    };

    QWidget *makeHead();
    QWidget *makeResult();
    void follow();
    void followConfirm();
    std::vector<Fact> facts() const;
    void addFact(QGridLayout *grid, const Fact &fact);
    QWidget *makeChoice(const Fact &fact, bool ofMerged, QButtonGroup *group);
    QString sum(const QString &what, const QString &mine, const QString &theirs, const QString &both) const;

    MergePresenter &m_merge;
    Format m_format;
    QPushButton *m_swap;
    QPushButton *m_back;
    InlineMessage *m_message;
    ReadingArea *m_facts;
    QLabel *m_result;
    QLabel *m_note;
    QLineEdit *m_confirm;
    class FormField *m_confirmField;
    QPushButton *m_do;
};
