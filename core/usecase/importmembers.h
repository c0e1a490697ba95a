#pragma once

#include "core/base/id.h"
#include "core/data/transaction.h"
#include "core/usecase/importreport.h"
#include "core/usecase/session.h"

#include <QMap>

#include <functional>

struct MemberImport;

struct MemberImportOptions
{
    QString map = {}; ///< "number=CustomerID,name=Name"; empty: by the headings
    bool dryRun = false;
    /// A mapping's name. With a map that one is kept under it; without, the one that was, or a known
    /// program's (membercolumns.h), is taken.
    QString mapping = {};
    QString fileName = {}; ///< without its folder, for the list of imports
    /// Told now and then how many rows were taken, on the thread that works; false stops it, and nothing is
    /// changed.
    std::function<bool(qint64 rows)> goOn = {};
};

/// A column of a file, as it would be read.
struct ImportColumn
{
    QString heading;
    QString field;       ///< what it holds; empty: it is left out
    QStringList samples; ///< of its first rows, where something stands
};

/// How the columns of a file would be read, and what can be read at all.
struct ImportColumns
{
    std::vector<ImportColumn> columns;
    QStringList fields; ///< all that a column can hold
};

/// Looks at the first rows of a file; nothing is written. Samples are masked for who may not see members in
/// full. Refuses as importMembers() does for what concerns the whole file.
Result<ImportColumns> importColumns(const Connection &connection, const Session &who, const QByteArray &file,
                                    const MemberImportOptions &options);

/// Known programs, then the maps that were kept. Refuses NotPermitted.
Result<QStringList> importMappings(const Connection &connection, const Session &who);

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
/// the whole file with NotPermitted, VaultClosed, InvalidFile, InvalidInput, NotFound (detail: the mapping)
/// and Stopped.
Result<MemberImportReport> importMembers(Transaction &transaction, const Session &who, const QByteArray &file,
                                         const MemberImportOptions &options, Timestamp now,
                                         const Random &random);

/// As ImportReport's, and "duplicates":[{"row","column","earlierRow" or "member"}],"columns":{field:
/// heading}, "import"?.
QJsonObject toJson(const MemberImportReport &report);
