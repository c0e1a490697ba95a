#pragma once

#include <QByteArray>

#include <functional>

/// Gives that many random bytes; passed in wherever chance matters.
using Random = std::function<QByteArray(int)>;

/// The operating system's generator, fit for keys.
QByteArray systemRandom(int bytes);
