#include "core/data/fault.h"

#include <QLoggingCategory>

Q_LOGGING_CATEGORY(dataLog, "zhanggui.data")

namespace {
constexpr int busy = 5;
constexpr int locked = 6;
constexpr int corrupt = 11;
constexpr int full = 13;
constexpr int notADatabase = 26;
}

StorageFault faultOf(int code, const QString &text)
{
    using Kind = StorageFault::Kind;
    switch (code & 0xff) {
    case busy:
    case locked: return {Kind::Busy, text};
    case corrupt:
    case notADatabase: return {Kind::Damaged, text};
    case full: return {Kind::DiskFull, text};
    default: return {Kind::Other, text};
    }
}

Error refusalOf(const StorageFault &fault)
{
    qCWarning(dataLog) << fault.what();
    switch (fault.kind()) {
    case StorageFault::Kind::DiskFull: return {Error::Code::DiskFull, {}};
    case StorageFault::Kind::Damaged: return {Error::Code::Damaged, {}};
    case StorageFault::Kind::Busy: return {Error::Code::InUse, {}};
    case StorageFault::Kind::Other: break;
    }
    return {Error::Code::Storage, QString::fromStdString(fault.what())};
}
