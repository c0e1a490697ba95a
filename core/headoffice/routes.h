#pragma once

#include "core/headoffice/ledger.h"

#include <QByteArray>

/// A request whose head and body have arrived, without any of HTTP's machinery.
struct OfficeRequest
{
    QByteArray method;
    QByteArray target;
    QByteArray contentType;
    QByteArray contentEncoding;
    QByteArray body;
    std::optional<QByteArray> peer; ///< the SHA-256 of the client's certificate
};

struct OfficeResponse
{
    int status = 200;
    QByteArray body; ///< JSON
};

/// The whole of head office's interface: docs/sync-protocol.md. Never throws; may be called from several
/// threads.
OfficeResponse answer(Office &office, const OfficeRequest &request);
