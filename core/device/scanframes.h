#pragma once

#include <QByteArray>
#include <QStringList>

/// Cuts what a serial scanner sends into codes: between STX and ETX, or up to CR or LF. Blanks around a code
/// are dropped; so is a code with control characters in it, GS1's separator apart, or longer than any code.
class ScanFrames
{
public:
    static constexpr qsizetype longest = 2048;

    /// The codes that these bytes complete, in order. They may be payment codes: never log them.
    QStringList take(const QByteArray &bytes);

private:
    void finish(QStringList &codes);

    QByteArray m_code;
    bool m_framed = false;  // since an STX
    bool m_tooLong = false; // what follows belongs to a code that is dropped
};
