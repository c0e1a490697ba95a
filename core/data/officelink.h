#pragma once

#include "core/data/transaction.h"

/// How this till reaches its head office.
struct OfficeLink
{
    QString url;            ///< "https://127.0.0.1:8443"
    QByteArray authority;   ///< PEM: the only one that is trusted
    QByteArray certificate; ///< PEM: this till's own
    QByteArray sealedKey;   ///< PEM sealed under the data key
    qint64 clusterEpoch = 0;
    qint64 clockOffsetMs = 0; ///< head office's clock minus ours
};

namespace officelink {
/// Nothing before the till is enrolled.
std::optional<OfficeLink> load(const Connection &connection);
void put(Transaction &transaction, const OfficeLink &link);
void setClock(Transaction &transaction, qint64 clusterEpoch, qint64 clockOffsetMs);
}
