#pragma once

#include "core/base/result.h"

#include <QString>

/// Where receipts go: "none", "file:PATH", "tcp:HOST:PORT" (port 9100 if absent, IPv6 in brackets),
/// "device:PATH".
struct PrinterTarget
{
    enum class Kind { None, File, Tcp, Device };

    Kind kind = Kind::None;
    QString place; ///< the path, or the host
    quint16 port = 9100;

    friend bool operator==(const PrinterTarget &, const PrinterTarget &) = default;
};

/// InvalidInput with the text. Paths are absolute, so that they mean the same whoever starts the program.
Result<PrinterTarget> parsePrinterTarget(const QString &text);
QString toText(const PrinterTarget &target);
