#include "core/data/serials.h"

using namespace Qt::StringLiterals;

namespace serials {
bool isOut(const Connection &connection, const Id<Product> &product, const QString &serial)
{
    // Its last move counts; in an exchange it may come back and leave again.
    Rows rows = connection.select(
        u"SELECT l.quantity > 0 FROM sale_serial s JOIN product p ON p.row = s.product"
        " JOIN sale_line l ON l.sale = s.sale AND l.position = s.position"
        " WHERE s.serial = ? AND p.id = ? ORDER BY s.sale DESC, l.quantity > 0 DESC LIMIT 1"_s,
        serial, product);
    return rows.next() && rows.boolean(0);
}
}
