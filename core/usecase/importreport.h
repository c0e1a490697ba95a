#pragma once

#include <QJsonObject>
#include <QString>

#include <vector>

/// How a file is read: which of its columns are which, and whether anything is written.
struct ImportOptions
{
    QString map; ///< "code=StockCode,name=Description"; empty: by the headings
    bool dryRun = false;
};

struct RejectedRow
{
    qint64 row = 0; ///< record number; the header is 1
    QString column;
    QString reason; ///< an error's name, and what it is about
};

struct ImportReport
{
    qint64 rows = 0;
    qint64 added = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    std::vector<RejectedRow> rejected;
};

/// {"rows","added","updated","unchanged","rejected":[{"row","column","reason"}]}
QJsonObject toJson(const ImportReport &report);
