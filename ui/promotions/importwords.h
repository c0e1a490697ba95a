#pragma once

#include "core/base/result.h"
#include "core/usecase/importreport.h"
#include "ui/common/format.h"

/// What came of importing promotions and price lists, in words.
class ImportWords
{
    Q_DECLARE_TR_FUNCTIONS(ImportWords)

public:
    explicit ImportWords(const Format &format) : m_format(format) {}

    /// "3 added · 1 changed · 5 as before · 2 refused".
    QString summary(const ImportReport &report) const;
    /// Which entry it is: "Promotion 3 · SECOND".
    QString entry(const RejectedRow &row) const;
    /// Why it was refused; a field by the name that it has in the file.
    QString reason(const RejectedRow &row) const;
    /// Why nothing was read at all.
    static QString problem(const Error &error);
    /// All of them, a line each, columns parted by tabs: to paste into a sheet or a message.
    QString copy(const std::vector<RejectedRow> &rows) const;

private:
    Format m_format;
};
