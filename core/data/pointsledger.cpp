#include "core/data/pointsledger.h"

using namespace Qt::StringLiterals;

namespace {
QString toText(PointsEntry::Kind kind)
{
    using enum PointsEntry::Kind;
    switch (kind) {
    case Earned: return u"earned"_s;
    case TakenBack: return u"taken-back"_s;
    case Spent: return u"spent"_s;
    case Returned: return u"returned"_s;
    case Adjusted: return u"adjusted"_s;
    }
    Q_UNREACHABLE();
}
}

namespace pointsledger {
void append(Transaction &transaction, const PointsEntry &entry)
{
    transaction.execute(u"INSERT INTO points_entry (customer, kind, points, sale, at)"
                        " VALUES ((SELECT row FROM customer WHERE id = ?), ?, ?,"
                        " (SELECT row FROM sale WHERE id = ?), ?)"_s,
                        entry.customer, toText(entry.kind), entry.points, entry.sale, entry.at);
    transaction.execute(u"UPDATE customer SET points = points + ? WHERE id = ?"_s, entry.points,
                        entry.customer);
}
}
