#pragma once

#include "ui/common/sheet.h"
#include "ui/members/filterwords.h"

#include <functional>

class FormField;
class QCheckBox;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

/// All by which the list can be filtered, in one form; the list follows when it is applied.
class FilterSheet : public Sheet
{
    Q_OBJECT

public:
    FilterSheet(MemberListPresenter &members, const Format &format, QWidget *parent);

    void begin();

private:
    /// Writes what an input says into the filter, if it was touched; false where that cannot be.
    using Read = std::function<bool(MemberFilter &)>;
    using Choices = std::vector<std::pair<QString, QString>>; // key and words

    void fill(const MemberFilter &filter);
    void addChecks(QVBoxLayout *column, const QString &title, const Choices &choices,
                   const QStringList &chosen, QStringList MemberFilter::*into);
    void addTags(QVBoxLayout *column, const MemberFilter &filter);
    void addPoints(QVBoxLayout *column, const MemberFilter &filter);
    void addVisit(QVBoxLayout *column, const MemberFilter &filter);
    void addBirthday(QVBoxLayout *column, const MemberFilter &filter);
    void addConsents(QVBoxLayout *column, const MemberFilter &filter);
    void addAdviser(QVBoxLayout *column, const MemberFilter &filter);
    void addMoney(QVBoxLayout *column, const MemberFilter &filter);
    void addCustom(QVBoxLayout *column, const CustomField &field, const MemberFilter &filter);
    /// A list of which one is chosen, or what holds together now; once another is, `take` gets its key, which
    /// is empty for any.
    void addChoice(QVBoxLayout *column, const QString &label, const Choices &choices,
                   const QStringList &chosen,
                   const std::function<void(MemberFilter &, const QString &)> &take);
    /// Behind the others in the order of Tab.
    void queue(QWidget *input);
    /// Once it says something else, `take` gets it and answers what is wrong with it.
    FormField *addLine(QVBoxLayout *column, const QString &label, const QString &shown,
                       const std::function<QString(MemberFilter &, const QString &)> &take);
    QCheckBox *addBox(QVBoxLayout *column, const QString &words, bool checked);
    void apply();

    MemberListPresenter &m_members;
    Format m_format;
    MemberChoices m_choices;
    MemberFilter m_filter; // as the form was filled: what nobody touches stays as it is
    QScrollArea *m_scroll;
    QPushButton *m_none;
    QPushButton *m_apply;
    std::vector<Read> m_reads;
    QWidget *m_last = nullptr; // of the inputs so far
};
