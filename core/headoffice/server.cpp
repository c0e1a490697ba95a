#include "core/headoffice/server.h"

#include "core/headoffice/clientsession.h"

#include <QLoggingCategory>

#include <atomic>
#include <thread>
#include <vector>

#include <sys/resource.h>

Q_LOGGING_CATEGORY(serverLog, "zhanggui.headoffice")

namespace asio = boost::asio;
using asio::ip::tcp;
using namespace Qt::StringLiterals;

namespace {
constexpr int threadCount = 4;

class BeastServer : public Server
{
public:
    BeastServer(Office &office, const ServerLimits &limits, std::function<void()> beforeReply) :
        m_context(threadCount),
        m_tls(asio::ssl::context::tls_server),
        m_acceptor(m_context),
        m_signals(m_context),
        m_terms{office, limits, std::move(beforeReply)}
    {
        trustOnly(office.trust());
    }
    ~BeastServer() override
    {
        stop();
        join();
    }

    Result<> open(const QString &address);
    QString address() const override;
    void stopOnSignals() override;
    void wait() override { join(); }
    void stop() override { m_context.stop(); }

private:
    void trustOnly(const Office::Trust &trust);
    asio::awaitable<void> accept();
    void join();

    asio::io_context m_context;
    asio::ssl::context m_tls;
    tcp::acceptor m_acceptor;
    asio::signal_set m_signals;
    SessionTerms m_terms;
    std::atomic<int> m_connections = 0;
    std::vector<std::thread> m_threads;
};

/// As many descriptors as the system lets this process have, less those for files.
int possibleConnections()
{
    constexpr rlim_t forFiles = 64;
    rlimit descriptors = {};
    ::getrlimit(RLIMIT_NOFILE, &descriptors);
    descriptors.rlim_cur = std::min<rlim_t>(descriptors.rlim_max, 64 * 1024);
    ::setrlimit(RLIMIT_NOFILE, &descriptors);
    ::getrlimit(RLIMIT_NOFILE, &descriptors);
    return int(std::max<rlim_t>(descriptors.rlim_cur, 2 * forFiles) - forFiles);
}

asio::const_buffer bufferOf(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

void BeastServer::trustOnly(const Office::Trust &trust)
{
    using asio::ssl::context;
    m_tls.set_options(context::no_sslv2 | context::no_sslv3 | context::no_tlsv1 | context::no_tlsv1_1
                      | context::single_dh_use);
    // The CA goes along, so that a till that enrols can hold it against the pin in its code.
    m_tls.use_certificate_chain(bufferOf(trust.server.certificate + trust.authority.certificate));
    m_tls.use_private_key(bufferOf(trust.server.key), context::pem);
    m_tls.add_certificate_authority(bufferOf(trust.authority.certificate));
    // A client may come without a certificate, to enrol; one that shows a wrong one is turned away in the
    // handshake.
    m_tls.set_verify_mode(asio::ssl::verify_peer);
    // Each connection shows its certificate anew: no resumption, no renegotiation.
    SSL_CTX_set_options(m_tls.native_handle(), SSL_OP_NO_TICKET | SSL_OP_NO_RENEGOTIATION);
    SSL_CTX_set_session_cache_mode(m_tls.native_handle(), SSL_SESS_CACHE_OFF);
    SSL_CTX_set_num_tickets(m_tls.native_handle(), 0);
}

Result<> BeastServer::open(const QString &address)
{
    const auto colon = address.lastIndexOf(u':');
    boost::system::error_code fault;
    QString host = address.left(colon);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    const auto ip = asio::ip::make_address(host.toStdString(), fault);
    bool isPort = false;
    const ushort port = address.mid(colon + 1).toUShort(&isPort);
    if (colon < 0 || fault || !isPort)
        return Error{Error::Code::InvalidInput, address};
    const tcp::endpoint endpoint(ip, port);
    m_acceptor.open(endpoint.protocol(), fault);
    if (!fault)
        m_acceptor.set_option(asio::socket_base::reuse_address(true), fault);
    if (!fault)
        m_acceptor.bind(endpoint, fault);
    if (!fault)
        m_acceptor.listen(1024, fault);
    if (fault)
        return Error{Error::Code::Network, QString::fromStdString(fault.message())};
    m_terms.limits.connections = std::min(m_terms.limits.connections, possibleConnections());
    asio::co_spawn(m_context, accept(), asio::detached);
    for (int i = 0; i < threadCount; ++i)
        m_threads.emplace_back([this] { m_context.run(); });
    return {};
}

QString BeastServer::address() const
{
    const auto endpoint = m_acceptor.local_endpoint();
    const QString host = QString::fromStdString(endpoint.address().to_string());
    return (endpoint.address().is_v6() ? u'[' + host + u']' : host) + u':' + QString::number(endpoint.port());
}

void BeastServer::stopOnSignals()
{
    m_signals.add(SIGTERM);
    m_signals.add(SIGINT);
    m_signals.async_wait([this](const boost::system::error_code &fault, int) {
        if (!fault)
            stop();
    });
}

void BeastServer::join()
{
    for (std::thread &thread : m_threads)
        if (thread.joinable())
            thread.join();
}

asio::awaitable<void> BeastServer::accept()
{
    while (true) {
        boost::system::error_code fault;
        tcp::socket socket = co_await m_acceptor.async_accept(
            asio::make_strand(m_context), asio::redirect_error(asio::use_awaitable, fault));
        if (fault == asio::error::operation_aborted)
            co_return;
        if (fault) {
            // Out of descriptors, most likely: let those that are open end.
            asio::steady_timer pause(m_context, std::chrono::milliseconds(50));
            co_await pause.async_wait(asio::redirect_error(asio::use_awaitable, fault));
            continue;
        }
        if (m_connections >= m_terms.limits.connections)
            continue;
        ++m_connections;
        auto executor = socket.get_executor();
        asio::co_spawn(executor, serveConnection(std::move(socket), m_tls, m_terms),
                       [this](std::exception_ptr thrown) {
                           --m_connections;
                           if (thrown)
                               qCWarning(serverLog) << "a connection ended by an exception";
                       });
    }
}
}

Result<std::unique_ptr<Server>> Server::listen(Office &office, const QString &address,
                                               const ServerLimits &limits, std::function<void()> beforeReply)
{
    auto server = std::make_unique<BeastServer>(office, limits, std::move(beforeReply));
    if (const auto opened = server->open(address); !opened)
        return opened.error();
    return std::unique_ptr<Server>(std::move(server));
}
