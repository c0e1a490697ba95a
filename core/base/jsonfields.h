#pragma once

#include "core/base/result.h"

#include <QJsonArray>
#include <QJsonObject>

#include <initializer_list>
#include <optional>

/// The fields of an object that came from outside, each read by its type.
class JsonFields
{
public:
    explicit JsonFields(QJsonObject object) : m_object(std::move(object)) {}

    bool has(QStringView name) const { return m_object.contains(name); }
    bool onlyHas(std::initializer_list<QStringView> names) const;
    /// Empty when absent; nothing when it is no text or longer than `longest`.
    std::optional<QString> text(QStringView name, qsizetype longest) const;
    /// A number as it stands in its text; empty when absent or no text, which no number parser accepts.
    QString decimal(QStringView name) const { return m_object.value(name).toString(); }
    /// Empty when absent; nothing when it is no list or has more than `most` entries.
    std::optional<QJsonArray> array(QStringView name, qsizetype most) const;

private:
    QJsonObject m_object;
};

/// The object that `text` is. Refuses TooLarge beyond `longest` bytes, and InvalidJson (what is wrong).
Result<QJsonObject> readObject(const QByteArray &text, qsizetype longest);

/// The same of a file of settings, which says `"version":1` and has nothing but `fields`. Refuses
/// InvalidInput as well.
Result<QJsonObject> readSettings(const QByteArray &file, qsizetype longest,
                                 std::initializer_list<QStringView> fields);
