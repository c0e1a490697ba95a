#pragma once

#include "core/base/result.h"

#include <QUrl>

/// Where a terminal is asked over HTTP: "https://host[:port][/path]", and "http://" only to this machine
/// itself (127.0.0.1, [::1], localhost). Without user, query and fragment. InvalidInput with "address" for
/// what is no such place, with "http" for one that would be talked to in clear.
Result<QUrl> parseTerminalAddress(const QString &text);
