#include "ui/transfer/reportfile.h"

#include "core/sheet/tablewriter.h"

using namespace Qt::StringLiterals;

namespace {
Result<> writeAll(TableWriter &out, const MemberImportReport &report)
{
    Result<> written = out.write({u"row"_s, u"column"_s, u"reason"_s});
    for (const RejectedRow &row : report.rejected)
        if (written)
            written = out.write({QString::number(row.row), row.column, row.reason});
    for (const DuplicateRow &row : report.duplicates)
        if (written)
            written = out.write({QString::number(row.row), row.column,
                                 row.earlierRow > 0 ? u"the same as row %1"_s.arg(row.earlierRow)
                                                    : u"the same as member "_s + row.member});
    return written;
}

Result<> writeAll(TableWriter &out, const UndoReport &report)
{
    Result<> written = out.write({u"number"_s, u"reason"_s});
    for (const KeptMember &each : report.kept)
        if (written)
            written = out.write({each.number, each.reason});
    return written;
}

template <class Report> Result<> save(const QString &path, const Report &report)
{
    const auto out = TableWriter::create(path);
    if (!out)
        return out.error();
    const auto written = writeAll(**out, report);
    return written ? (*out)->finish() : written;
}
}

Result<> saveReport(const QString &path, const MemberImportReport &report)
{
    return save(path, report);
}

Result<> saveReport(const QString &path, const UndoReport &report)
{
    return save(path, report);
}
