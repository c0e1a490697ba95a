#include "core/base/category.h"

bool isWithin(const QString &category, const QString &group)
{
    return category == group
        || (category.size() > group.size() && category.startsWith(group) && category[group.size()] == u'/');
}
