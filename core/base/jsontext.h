#pragma once

#include <QByteArray>
#include <QString>

/// Writes compact JSON straight into bytes, fields in the order of the calls. For what is written inside a
/// sale's transaction, where building a QJsonDocument first cost a third of the whole checkout (tests/bench).
class JsonText
{
public:
    JsonText &beginObject();
    JsonText &endObject();
    JsonText &beginArray(const char *name = nullptr);
    JsonText &endArray();
    /// `name` is plain ASCII of our own.
    JsonText &field(const char *name, QStringView text);
    JsonText &field(const char *name, qint64 number);
    /// Not an overload of field(): a text literal would sooner turn into a bool than into a QStringView.
    JsonText &flag(const char *name, bool value);
    JsonText &nullField(const char *name);
    /// An entry of an array.
    JsonText &entry(QStringView text);

    const QByteArray &bytes() const { return m_bytes; }

private:
    void separate();
    void key(const char *name);
    void string(QStringView text);

    QByteArray m_bytes;
};
