#pragma once

#include "core/headoffice/office.h"

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

/// What can be said from the head alone, before a byte of the body is asked for: an unknown route, method or
/// content, a client without a certificate. Nothing: the body is wanted.
std::optional<OfficeResponse> refuseHead(const OfficeRequest &head);

/// The most that this client may send as a body, in bytes; `most` for a till that is known.
std::size_t bodyLimit(const OfficeRequest &head, std::size_t most);

/// The whole of head office's interface: docs/sync-protocol.md. Never throws; may be called from several
/// threads.
OfficeResponse answer(Office &office, const OfficeRequest &request);
