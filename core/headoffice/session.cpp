#include "core/headoffice/session.h"

#include "core/headoffice/routes.h"
#include "core/security/eventchain.h"

#include <boost/beast.hpp>
#include <boost/beast/ssl.hpp>

#include <openssl/x509.h>

#include <optional>

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using asio::ip::tcp;

namespace {
using Stream = beast::ssl_stream<beast::tcp_stream>;
using Parser = http::request_parser<http::string_body>;
using ErrorCode = boost::system::error_code;

/// The client's certificate, which the handshake has verified, by its SHA-256.
std::optional<QByteArray> peerOf(Stream &stream)
{
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(
        SSL_get1_peer_certificate(stream.native_handle()), X509_free);
    if (!certificate)
        return std::nullopt;
    unsigned char *der = nullptr;
    const int size = i2d_X509(certificate.get(), &der);
    const QByteArray bytes(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return bodyHash(bytes);
}

QByteArray bytesOf(beast::string_view text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

OfficeRequest requestOf(const http::request<http::string_body> &message, std::optional<QByteArray> peer)
{
    return {bytesOf(message.method_string()),
            bytesOf(message.target()),
            bytesOf(message[http::field::content_type]),
            bytesOf(message[http::field::content_encoding]),
            QByteArray::fromStdString(message.body()),
            std::move(peer)};
}

http::response<http::string_body> messageOf(const OfficeResponse &response, unsigned version, bool keepAlive)
{
    http::response<http::string_body> message(http::status(response.status), version);
    message.set(http::field::server, "zhanggui-headoffice");
    message.set(http::field::content_type, "application/json");
    if (response.status == 429 || response.status == 503)
        message.set(http::field::retry_after, "30");
    message.body() = response.body.toStdString();
    message.keep_alive(keepAlive);
    message.prepare_payload();
    return message;
}

/// What a request that could not be read is told; nothing when there is nobody left to tell.
std::optional<OfficeResponse> refusalOf(const ErrorCode &fault)
{
    if (fault == http::error::body_limit)
        return OfficeResponse{413, R"({"error":"too-large"})"};
    if (fault == http::error::header_limit)
        return OfficeResponse{431, R"({"error":"header-too-large"})"};
    if (fault.category() == http::make_error_code(http::error::bad_method).category()
        && fault != http::error::end_of_stream && fault != http::error::partial_message)
        return OfficeResponse{400, R"({"error":"malformed"})"};
    return std::nullopt;
}

auto orError(ErrorCode &fault)
{
    return asio::redirect_error(asio::use_awaitable, fault);
}

/// Reads one request; whatever is wrong with it is in `fault`.
asio::awaitable<void> readRequest(Stream &stream, beast::flat_buffer &buffer, Parser &parser,
                                  const ServerLimits &limits, ErrorCode &fault)
{
    parser.header_limit(std::uint32_t(limits.headerBytes));
    parser.body_limit(limits.bodyBytes);
    co_await http::async_read_header(stream, buffer, parser, orError(fault));
    if (fault)
        co_return;
    // Told before a byte of the body is asked for.
    if (parser.content_length() && *parser.content_length() > limits.bodyBytes) {
        fault = http::error::body_limit;
        co_return;
    }
    if (beast::iequals(parser.get()[http::field::expect], "100-continue")) {
        http::response<http::empty_body> go(http::status::continue_, parser.get().version());
        co_await http::async_write(stream, go, orError(fault));
    }
    if (!fault)
        co_await http::async_read(stream, buffer, parser, orError(fault));
}

/// Answers one request; whether another may follow.
asio::awaitable<bool> serveRequest(Stream &stream, beast::flat_buffer &buffer, const SessionTerms &terms)
{
    Parser parser;
    ErrorCode fault;
    co_await readRequest(stream, buffer, parser, terms.limits, fault);
    if (fault) {
        if (const auto refusal = refusalOf(fault)) {
            auto message = messageOf(*refusal, 11, false);
            co_await http::async_write(stream, message, orError(fault));
        }
        co_return false;
    }
    const bool keepAlive = parser.get().keep_alive();
    const unsigned version = parser.get().version();
    const OfficeResponse response = answer(terms.office, requestOf(parser.get(), peerOf(stream)));
    if (terms.beforeReply)
        terms.beforeReply();
    const bool again = keepAlive && response.status != 413;
    auto message = messageOf(response, version, again);
    co_await http::async_write(stream, message, orError(fault));
    co_return again && !fault;
}
}

asio::awaitable<void> serveConnection(tcp::socket socket, asio::ssl::context &tls, const SessionTerms &terms)
{
    Stream stream(std::move(socket), tls);
    ErrorCode fault;
    beast::get_lowest_layer(stream).expires_after(terms.limits.deadline);
    co_await stream.async_handshake(asio::ssl::stream_base::server, orError(fault));
    if (fault)
        co_return;
    beast::flat_buffer buffer(terms.limits.headerBytes + terms.limits.bodyBytes);
    while (co_await serveRequest(stream, buffer, terms))
        beast::get_lowest_layer(stream).expires_after(terms.limits.deadline);
    beast::get_lowest_layer(stream).expires_after(std::chrono::seconds(2));
    co_await stream.async_shutdown(orError(fault));
}
