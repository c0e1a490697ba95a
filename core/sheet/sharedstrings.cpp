#include "core/sheet/sharedstrings.h"

using namespace Qt::StringLiterals;

namespace {
/// "_x000D_" at `place`, which is an underscore.
std::optional<char16_t> escapedAt(QStringView text, qsizetype place)
{
    constexpr qsizetype length = 7;
    const QStringView part = text.mid(place, length);
    if (part.size() < length || part[1] != u'x' || part[length - 1] != u'_')
        return std::nullopt;
    bool good = false;
    const ushort code = part.mid(2, 4).toUShort(&good, 16);
    return good ? std::optional(char16_t(code)) : std::nullopt;
}

QString withoutEscapes(const QString &text)
{
    if (!text.contains(u"_x"_s))
        return text;
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto escaped = text[i] == u'_' ? escapedAt(text, i) : std::nullopt;
        plain += escaped ? QChar(*escaped) : text[i];
        i += escaped ? 6 : 0;
    }
    return plain;
}
}

QString readRichText(XmlPart &part, QStringView element)
{
    QString text;
    int depthOfReading = 0;
    bool inText = false;
    while (part.next() && !part.endsElement(element)) {
        depthOfReading += part.startsElement(u"rPh") ? 1 : part.endsElement(u"rPh") ? -1 : 0;
        if (part.startsElement(u"t"))
            inText = depthOfReading == 0;
        else if (part.endsElement(u"t"))
            inText = false;
        else if (inText && part.isText() && text.size() <= ZipEntry::longestPiece)
            text += part.text();
    }
    return withoutEscapes(text);
}

Result<> SharedStrings::read(XmlPart part)
{
    while (part.nextStart(u"si")) {
        m_text += readRichText(part, u"si").toUtf8();
        if (m_text.size() > mostBytes)
            return Error{Error::Code::InvalidFile, u"too large when unpacked"_s};
        m_ends.push_back(quint32(m_text.size()));
    }
    return part.outcome();
}

std::optional<QString> SharedStrings::at(qsizetype place) const
{
    if (place < 0 || place >= qsizetype(m_ends.size()))
        return std::nullopt;
    const qsizetype begin = place == 0 ? 0 : m_ends[size_t(place) - 1];
    return QString::fromUtf8(QByteArrayView(m_text).sliced(begin, m_ends[size_t(place)] - begin));
}
