#pragma once

// GCC 12 needs it before Asio's coroutines.
#include <utility>

#include "core/headoffice/server.h"

#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>

/// What every connection of one server goes by.
struct SessionTerms
{
    Office &office;
    ServerLimits limits;
    std::function<void()> beforeReply;
};

/// One client from its handshake to its end. Each request, the first with the handshake, has one deadline for
/// all of it.
boost::asio::awaitable<void> serveConnection(boost::asio::ip::tcp::socket socket,
                                             boost::asio::ssl::context &tls, const SessionTerms &terms);
