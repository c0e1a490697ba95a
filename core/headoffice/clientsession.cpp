#include "core/headoffice/clientsession.h"

#include "core/headoffice/routes.h"
#include "core/security/eventchain.h"

#include <boost/beast.hpp>
#include <boost/beast/ssl.hpp>

#include <openssl/x509.h>

#include <array>
#include <optional>

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using asio::ip::tcp;

namespace {
using Stream = beast::ssl_stream<beast::tcp_stream>;
using Parser = http::request_parser<http::string_body>;
using ErrorCode = boost::system::error_code;

constexpr unsigned httpVersion = 11;
constexpr std::chrono::milliseconds partingTime(1000);
constexpr int mostPartingReads = 256;

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

/// Without its body.
OfficeRequest headOf(const http::request<http::string_body> &message, const std::optional<QByteArray> &peer)
{
    return {bytesOf(message.method_string()),
            bytesOf(message.target()),
            bytesOf(message[http::field::content_type]),
            bytesOf(message[http::field::content_encoding]),
            {},
            peer};
}

http::response<http::string_body> messageOf(const OfficeResponse &response, bool keepAlive)
{
    http::response<http::string_body> message(http::status(response.status), httpVersion);
    message.set(http::field::server, "zhanggui-headoffice");
    message.set(http::field::content_type, "application/json");
    if (response.status == 429 || response.status == 503)
        message.set(http::field::retry_after, "30");
    if (response.status == 405)
        message.set(http::field::allow, "POST");
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

/// A client and what is known of it.
struct Client
{
    Stream &stream;
    beast::flat_buffer buffer;
    std::optional<QByteArray> peer;
};

asio::awaitable<void> reply(Client &client, const OfficeResponse &response, bool keepAlive, ErrorCode &fault)
{
    auto message = messageOf(response, keepAlive);
    co_await http::async_write(client.stream, message, orError(fault));
}

/// Reads the body that the head announced, if it is wanted; a refusal otherwise.
asio::awaitable<std::optional<OfficeResponse>> readBody(Client &client, Parser &parser,
                                                        const OfficeRequest &head, const ServerLimits &limits,
                                                        ErrorCode &fault)
{
    if (auto refusal = refuseHead(head))
        co_return refusal;
    const std::size_t most = bodyLimit(head, limits.bodyBytes);
    if (parser.content_length() && *parser.content_length() > most)
        co_return refusalOf(http::error::body_limit);
    parser.body_limit(most);
    const auto expect = parser.get()[http::field::expect];
    if (beast::iequals(expect, "100-continue")) {
        http::response<http::empty_body> go(http::status::continue_, httpVersion);
        co_await http::async_write(client.stream, go, orError(fault));
    } else if (!expect.empty()) {
        co_return OfficeResponse{417, R"({"error":"expect"})"};
    }
    if (!fault)
        co_await http::async_read(client.stream, client.buffer, parser, orError(fault));
    if (fault)
        co_return refusalOf(fault);
    co_return std::nullopt;
}

/// Answers one request; whether another may follow.
asio::awaitable<bool> serveRequest(Client &client, const SessionTerms &terms)
{
    Parser parser;
    parser.header_limit(std::uint32_t(terms.limits.headerBytes));
    parser.body_limit(terms.limits.bodyBytes);
    ErrorCode fault;
    co_await http::async_read_header(client.stream, client.buffer, parser, orError(fault));
    OfficeRequest request = headOf(parser.get(), client.peer);
    std::optional<OfficeResponse> refusal;
    if (fault)
        refusal = refusalOf(fault);
    else
        refusal = co_await readBody(client, parser, request, terms.limits, fault);
    if (refusal || fault) {
        fault = {};
        if (refusal)
            co_await reply(client, *refusal, false, fault);
        co_return false;
    }
    request.body = QByteArray::fromStdString(parser.get().body());
    const OfficeResponse response = answer(terms.office, request);
    if (terms.beforeReply)
        terms.beforeReply();
    const bool again = parser.get().keep_alive() && response.status != 413;
    co_await reply(client, response, again, fault);
    co_return again && !fault;
}

/// Ends both ways. What a refused client still sends is thrown away for a moment: closing on it at once would
/// make the system take back the refusal that it has not read yet.
asio::awaitable<void> close(Stream &stream)
{
    ErrorCode fault;
    beast::tcp_stream &lower = beast::get_lowest_layer(stream);
    lower.expires_after(partingTime);
    // Says the end without waiting for the client to say it too.
    SSL_set_shutdown(stream.native_handle(), SSL_RECEIVED_SHUTDOWN);
    co_await stream.async_shutdown(orError(fault));
    lower.socket().shutdown(tcp::socket::shutdown_send, fault);
    std::array<char, 16 * 1024> rest;
    for (int i = 0; i < mostPartingReads; ++i) {
        co_await lower.async_read_some(asio::buffer(rest), orError(fault));
        if (fault)
            break;
    }
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
    Client client{stream, beast::flat_buffer(terms.limits.headerBytes + terms.limits.bodyBytes),
                  peerOf(stream)};
    while (co_await serveRequest(client, terms))
        beast::get_lowest_layer(stream).expires_after(terms.limits.deadline);
    co_await close(stream);
}
