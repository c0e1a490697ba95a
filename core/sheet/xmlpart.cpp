#include "core/sheet/xmlpart.h"

using namespace Qt::StringLiterals;

bool XmlPart::next()
{
    if (m_typed || m_xml.atEnd())
        return false;
    m_entry->mark();
    m_typed = m_xml.readNext() == QXmlStreamReader::DTD;
    return !m_typed && !m_xml.atEnd();
}

bool XmlPart::nextStart(QStringView name)
{
    while (next())
        if (startsElement(name))
            return true;
    return false;
}

QString XmlPart::attribute(QStringView name) const
{
    for (const QXmlStreamAttribute &each : m_xml.attributes())
        if (each.name() == name)
            return each.value().toString();
    return {};
}

Result<> XmlPart::outcome() const
{
    if (!m_entry->fault().isEmpty())
        return Error{Error::Code::InvalidFile, m_entry->fault()};
    if (m_typed || m_xml.hasError())
        return Error{Error::Code::InvalidFile, u"damaged"_s};
    return {};
}
