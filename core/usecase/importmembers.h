#pragma once

#include "core/base/id.h"
#include "core/data/transaction.h"
#include "core/usecase/importreport.h"
#include "core/usecase/session.h"

#include <QMap>

struct MemberImport;

struct MemberImportOptions
{
    QString map = {}; ///< "number=CustomerID,name=Name"; empty: by the headings
    bool dryRun = false;
    /// A mapping's name. With a map that one is kept under it; without, the one that was, or a known
    /// program's (membercolumns.h), is taken.
    QString mapping = {};
};

/// A row that tells of somebody whom another row or a member is already.
struct DuplicateRow
{
    qint64 row = 0;
    QString column;
    qint64 earlierRow = 0; ///< 0: it is a member's
    QString member;        ///< that member's number
};

struct MemberImportReport : ImportReport
{
    std::vector<DuplicateRow> duplicates;
    QMap<QString, QString> columns;              ///< field → the heading that it was read from
    std::optional<Id<MemberImport>> import = {}; ///< by which it is undone; nothing if nothing was written
};

/// Reads members from a CSV or XLSX file with the columns of membercolumns.h; number, external id, name and
/// phone may each be absent, but not all. Numbers are kept as given and say whom a row means; without one the
/// external id does, then the phone; a row with neither is always a new member. Cells that are empty leave a
/// known member as it is, tags are added. Points and stored value are opening balances: entries for who has
/// none. Refused are rows whose number, external id or phone an earlier row or another member has, and what
/// enrolling refuses. The rest goes in, all in this transaction, so that a stopped import leaves nothing;
/// each new member, change and balance is an event. A dry run reports the same and leaves nothing. Refuses
/// the whole file with NotPermitted, VaultClosed, InvalidFile, InvalidInput and NotFound (detail: the
/// mapping).
Result<MemberImportReport> importMembers(Transaction &transaction, const Session &who, const QByteArray &file,
                                         const MemberImportOptions &options, Timestamp now,
                                         const Random &random);

/// As ImportReport's, and "duplicates":[{"row","column","earlierRow" or "member"}],"columns":{field:
/// heading}, "import"?.
QJsonObject toJson(const MemberImportReport &report);
