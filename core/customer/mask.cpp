#include "core/customer/mask.h"

using namespace Qt::StringLiterals;

QString maskedName(const QString &name)
{
    if (name.isEmpty())
        return {};
    return name.left(name.front().isHighSurrogate() ? 2 : 1) + u"**"_s;
}
