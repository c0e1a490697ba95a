#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace wire {
QByteArray compressed(const QByteArray &bytes);
/// TooLarge as soon as more than `most` bytes would come out, whatever the frame says of itself; Protocol
/// when it is no zstd or ends early.
Result<QByteArray> inflated(const QByteArray &bytes, qsizetype most);
}
