#include "core/data/listedprices.h"

using namespace Qt::StringLiterals;

namespace listedprices {
QHash<QString, qint64> counts(const Connection &connection)
{
    QHash<QString, qint64> counts;
    Rows rows = connection.select(u"SELECT list, count(*) FROM listed_price GROUP BY list"_s);
    while (rows.next())
        counts.insert(rows.text(0), rows.integer(1));
    return counts;
}
}
