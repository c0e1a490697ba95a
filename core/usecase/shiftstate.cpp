#include "core/usecase/shiftstate.h"

Result<> mustTakeSales(const Connection &connection, const Session &who)
{
    if (!who.shift)
        return Error{Error::Code::NoShift, {}};
    if (shifts::takesSales(connection, who.shift->id))
        return {};
    const bool closed = shifts::closeOf(connection, who.shift->id).has_value();
    return Error{closed ? Error::Code::NoShift : Error::Code::ShiftCounted,
                 QString::number(who.shift->number)};
}
