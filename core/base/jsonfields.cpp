#include "core/base/jsonfields.h"

#include <algorithm>

bool JsonFields::onlyHas(std::initializer_list<QStringView> names) const
{
    for (auto field = m_object.begin(); field != m_object.end(); ++field)
        if (std::find(names.begin(), names.end(), field.key()) == names.end())
            return false;
    return true;
}

std::optional<QString> JsonFields::text(QStringView name, qsizetype longest) const
{
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined())
        return QString();
    if (!value.isString() || value.toString().size() > longest)
        return std::nullopt;
    return value.toString();
}

std::optional<QJsonArray> JsonFields::array(QStringView name, qsizetype most) const
{
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined())
        return QJsonArray();
    if (!value.isArray() || value.toArray().size() > most)
        return std::nullopt;
    return value.toArray();
}
