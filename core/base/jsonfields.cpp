#include "core/base/jsonfields.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

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

Result<QJsonObject> readObject(const QByteArray &text, qsizetype longest)
{
    if (text.size() > longest)
        return Error{Error::Code::TooLarge, {}};
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(text, &fault);
    if (!document.isObject())
        return Error{Error::Code::InvalidJson,
                     fault.error == QJsonParseError::NoError ? u"not an object"_s : fault.errorString()};
    return document.object();
}

Result<QJsonObject> readSettings(const QByteArray &file, qsizetype longest,
                                 std::initializer_list<QStringView> fields)
{
    auto object = readObject(file, longest);
    if (!object)
        return object;
    if ((*object)[u"version"].toInt() != 1)
        return Error{Error::Code::InvalidInput, u"version: 1 is known"_s};
    QJsonObject settings = *object;
    settings.remove(u"version"_s);
    if (!JsonFields(settings).onlyHas(fields))
        return Error{Error::Code::InvalidInput, u"unknown field"_s};
    return object;
}
