#pragma once

#include "ui/common/format.h"
#include "ui/members/memberlistpresenter.h"

#include <QCoreApplication>

/// One condition of a filter in words, and the filter without it.
struct FilterPart
{
    QString words;
    MemberFilter rest;
};

/// What a filter says, condition by condition.
class FilterWords
{
    Q_DECLARE_TR_FUNCTIONS(FilterWords)

public:
    FilterWords(const Format &format, const MemberChoices &choices) : m_format(format), m_choices(choices) {}

    std::vector<FilterPart> parts(const MemberFilter &filter) const;
    QString tier(const QString &code) const;
    static QString source(const QString &name);
    static QString value(const CustomField &field, const QString &value);
    /// "Came in the last 30 days"
    static QString visited(int days);
    static QString away(int days);
    static QString birthday(int days);
    QString birthdayMonth(int month) const;

private:
    QString points(const MemberFilter &filter) const;
    QString custom(const QString &code, const QStringList &values) const;
    QStringList advisers(const std::vector<Id<User>> &ids) const;

    Format m_format;
    MemberChoices m_choices;
};
