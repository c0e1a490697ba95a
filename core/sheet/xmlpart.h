#pragma once

#include "core/sheet/zipfile.h"

#include <QXmlStreamReader>

/// An XML file of an archive, token by token, in bounded memory. A document type, with which entities could
/// be multiplied, is refused.
class XmlPart
{
public:
    explicit XmlPart(std::unique_ptr<ZipEntry> entry) : m_entry(std::move(entry)), m_xml(m_entry.get()) {}

    /// On to the next token; false at the end of the document, and where it cannot be read on.
    bool next();
    /// On to the next start of an element, by its name without prefix, in any name space.
    bool nextStart(QStringView name);
    bool startsElement(QStringView name) const { return m_xml.isStartElement() && m_xml.name() == name; }
    bool endsElement(QStringView name) const { return m_xml.isEndElement() && m_xml.name() == name; }
    QStringView text() const { return m_xml.text(); }
    bool isText() const { return m_xml.isCharacters(); }
    /// By its name without prefix.
    QString attribute(QStringView name) const;
    /// After next() was false: InvalidFile if the document did not just end.
    Result<> outcome() const;

private:
    std::unique_ptr<ZipEntry> m_entry;
    QXmlStreamReader m_xml;
    bool m_typed = false;
};
