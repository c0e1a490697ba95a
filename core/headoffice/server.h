#pragma once

#include "core/headoffice/office.h"

#include <chrono>
#include <functional>
#include <memory>

/// How much one client may ask of the server.
struct ServerLimits
{
    std::chrono::milliseconds deadline = std::chrono::seconds(20); ///< for a whole request with its handshake
    std::size_t headerBytes = 16 * 1024;
    std::size_t bodyBytes = 2 * 1024 * 1024;
    int connections = 2000; ///< at once; the next is closed
};

/// The HTTPS server of a head office. Threads of its own; stops when it is destroyed.
class Server
{
public:
    /// Begins to listen on "127.0.0.1:8443"; port 0 takes a free one. InvalidInput for an address that is
    /// none, Network (detail: why) when it cannot be had. `beforeReply` is called between a commit and its
    /// reply: tests end a server there.
    static Result<std::unique_ptr<Server>> listen(Office &office, const QString &address,
                                                  const ServerLimits &limits = {},
                                                  std::function<void()> beforeReply = {});
    virtual ~Server() = default;

    /// With the port that it got.
    virtual QString address() const = 0;
    /// From now on SIGTERM and SIGINT stop it.
    virtual void stopOnSignals() = 0;
    /// Until it is stopped.
    virtual void wait() = 0;
    virtual void stop() = 0;
};
