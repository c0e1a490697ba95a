#pragma once

#include "core/usecase/importmembers.h"
#include "core/usecase/undoimport.h"
#include "ui/common/format.h"

#include <QCoreApplication>

/// What goes in and out of the list of members, as people read it.
class TransferWords
{
    Q_DECLARE_TR_FUNCTIONS(TransferWords)

public:
    explicit TransferWords(const Format &format) : m_format(format) {}

    /// A column of membercolumns.h or of an export; the shop's own fields by their code.
    static QString field(const QString &field);
    static QString mapping(const QString &name);
    static QString reason(const RejectedRow &row);
    static QString duplicate(const DuplicateRow &row);
    /// Why somebody stays as they are.
    static QString kept(const QString &reason);
    QString summary(const MemberImportReport &report) const;
    QString summary(const UndoReport &report) const;
    /// What is wrong with a whole file, and what to do.
    static QString problem(const Error &error);

private:
    Format m_format;
};
