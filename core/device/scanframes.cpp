#include "core/device/scanframes.h"

#include <QString>

#include <algorithm>

namespace {
constexpr char frameStart = 0x02;
constexpr char frameEnd = 0x03;
constexpr char separator = 0x1d;
}

QStringList ScanFrames::take(const QByteArray &bytes)
{
    QStringList codes;
    for (const char byte : bytes) {
        if (byte == frameStart) {
            m_code.clear();
            m_framed = true;
            m_tooLong = false;
        } else if (byte == frameEnd) {
            finish(codes);
        } else if (byte == '\r' || byte == '\n') {
            // Within a frame an end of line is an ending that the scanner adds as well.
            if (!m_framed)
                finish(codes);
        } else if (m_code.size() >= longest) {
            m_tooLong = true;
        } else {
            m_code += byte;
        }
    }
    return codes;
}

void ScanFrames::finish(QStringList &codes)
{
    const QString code = QString::fromUtf8(m_code).trimmed();
    const bool plain = std::all_of(code.begin(), code.end(), [](QChar c) {
        return c == QChar::fromLatin1(separator)
            || (c.category() != QChar::Other_Control && c != QChar(QChar::ReplacementCharacter));
    });
    if (!code.isEmpty() && plain && !m_tooLong)
        codes << code;
    m_code.clear();
    m_framed = false;
    m_tooLong = false;
}
