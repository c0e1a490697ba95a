#include "core/base/jsontext.h"

namespace {
constexpr char hex[] = "0123456789abcdef";
}

void JsonText::separate()
{
    const char last = m_bytes.isEmpty() ? '[' : m_bytes.back();
    if (last != '{' && last != '[' && last != ':')
        m_bytes += ',';
}

void JsonText::key(const char *name)
{
    separate();
    m_bytes.append('"').append(name).append("\":");
}

void JsonText::string(QStringView text)
{
    m_bytes += '"';
    for (const char c : text.toUtf8()) {
        if (c == '"' || c == '\\')
            m_bytes.append('\\').append(c);
        else if (static_cast<unsigned char>(c) < 0x20)
            m_bytes.append("\\u00").append(hex[c >> 4]).append(hex[c & 15]);
        else
            m_bytes += c;
    }
    m_bytes += '"';
}

JsonText &JsonText::beginObject()
{
    separate();
    m_bytes += '{';
    return *this;
}

JsonText &JsonText::endObject()
{
    m_bytes += '}';
    return *this;
}

JsonText &JsonText::beginArray(const char *name)
{
    if (name)
        key(name);
    else
        separate();
    m_bytes += '[';
    return *this;
}

JsonText &JsonText::endArray()
{
    m_bytes += ']';
    return *this;
}

JsonText &JsonText::field(const char *name, QStringView text)
{
    key(name);
    string(text);
    return *this;
}

JsonText &JsonText::field(const char *name, qint64 number)
{
    key(name);
    m_bytes += QByteArray::number(number);
    return *this;
}

JsonText &JsonText::flag(const char *name, bool value)
{
    key(name);
    m_bytes += value ? "true" : "false";
    return *this;
}

JsonText &JsonText::nullField(const char *name)
{
    key(name);
    m_bytes += "null";
    return *this;
}

JsonText &JsonText::entry(QStringView text)
{
    separate();
    string(text);
    return *this;
}
