#pragma once

#include "core/customer/person.h"
#include "ui/common/format.h"

#include <QCoreApplication>

/// A person's facts as people read them.
class PersonWords
{
    Q_DECLARE_TR_FUNCTIONS(PersonWords)

public:
    explicit PersonWords(const Format &format) : m_format(format) {}

    /// Those that no longer work are marked.
    QStringList phones(const Person &person) const;
    QStringList emails(const Person &person) const;
    QStringList addresses(const Person &person) const;
    QStringList channels(const Person &person) const;
    /// "1990-05-17 · 36 years", "lunar 05-17"; empty: not known.
    QString birthday(const Person &person, const QDate &today) const;
    static QString gender(Gender gender);
    static QString channel(const QString &name);
    /// By what channel somebody came.
    static QString source(const QString &name);
    static QString custom(const CustomField &field, const QStringList &value);

private:
    static QString reachable(const Person &person, const QString &key, const QString &shown);

    Format m_format;
};
