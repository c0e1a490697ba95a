#include "core/customer/tag.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tags {
Result<QString> read(const QString &typed)
{
    const QString tag = typed.simplified();
    const bool isVisible =
        std::all_of(tag.begin(), tag.end(), [](QChar c) { return c.isPrint() || c.isSurrogate(); });
    if (tag.isEmpty() || tag.size() > longest || !isVisible || tag.contains(u','))
        return Error{Error::Code::InvalidInput, u"tags"_s};
    return tag;
}
}
