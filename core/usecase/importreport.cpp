#include "core/usecase/importreport.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

QJsonObject toJson(const ImportReport &report)
{
    QJsonArray rejected;
    for (const RejectedRow &row : report.rejected)
        rejected.append(
            QJsonObject{{u"row"_s, row.row}, {u"column"_s, row.column}, {u"reason"_s, row.reason}});
    return {{u"rows"_s, report.rows},
            {u"added"_s, report.added},
            {u"updated"_s, report.updated},
            {u"unchanged"_s, report.unchanged},
            {u"rejected"_s, rejected}};
}
