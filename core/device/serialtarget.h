#pragma once

#include "core/base/result.h"

#include <QString>

/// A device on a serial line: "none", or "serial:PATH:BAUD:FORMAT" such as "serial:/dev/ttyUSB0:9600:8N1".
struct SerialTarget
{
    enum class Parity { None, Even, Odd };

    QString path; ///< empty: there is none
    int baud = 9600;
    int dataBits = 8;
    Parity parity = Parity::None;
    int stopBits = 1;

    bool exists() const { return !path.isEmpty(); }
    friend bool operator==(const SerialTarget &, const SerialTarget &) = default;
};

/// Baud and format may be left out. InvalidInput with the text; paths are absolute.
Result<SerialTarget> parseSerialTarget(const QString &text);
QString toText(const SerialTarget &target);
