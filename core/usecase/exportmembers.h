#pragma once

#include "core/customer/customfield.h"
#include "core/customer/memberfilter.h"
#include "core/data/transaction.h"
#include "core/sheet/tablewriter.h"
#include "core/usecase/session.h"

#include <QJsonObject>

#include <vector>

struct MemberExportOptions
{
    QStringList columns = {}; ///< empty: all of memberExportColumns()
    bool masked = false;      ///< asked for; whoever may not see members in full gets them masked anyway
    std::optional<std::vector<qint64>> rows = {}; ///< of customer, in this order; absent: everybody
    MemberFilter filter = {}; ///< that found them: whose consent it asks for and cannot be used is left out
};

struct MemberExportReport
{
    qint64 rows = 0;
    QStringList columns;
    bool masked = false;
    bool chosen = false;    ///< not everybody was asked for
    QStringList unreadable; ///< numbers of members who cannot be opened: they are not in the file
    qint64 unusable = 0;    ///< left out for their consent: children without a guardian's
};

/// What can be exported, by the names that an import reads.
QStringList memberExportColumns(const std::vector<CustomField> &fields);

/// Writes all members into `out`, in order of enrolment, or those asked for, the header first; several
/// phones, addresses … stand one a line in their cells. Masked, a person is an initial, the ends of phone and
/// e-mail address, and the shop's own fields. Nothing is to stand under the file's name before noteExport()
/// is committed. Refuses NotPermitted, VaultClosed, InvalidInput (the column) and what `out` refuses.
Result<MemberExportReport> writeMembers(const Connection &main, const Connection &keys, const Session &who,
                                        TableWriter &out, const MemberExportOptions &options, Timestamp now);
/// That it was done, into the audit.
Result<> noteExport(Transaction &transaction, const Session &who, const MemberExportReport &report,
                    Timestamp now);
/// Both in one; the caller finishes `out` once this is committed.
Result<MemberExportReport> exportMembers(Transaction &transaction, const Session &who, TableWriter &out,
                                         const MemberExportOptions &options, Timestamp now);

/// {"rows","columns":[…],"masked","unreadable":[…],"unusable"}
QJsonObject toJson(const MemberExportReport &report);
