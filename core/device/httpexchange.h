#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QSslSocket>
#include <QTimer>
#include <QUrl>

#include <functional>
#include <memory>

struct HttpReply
{
    int status = 0;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

/// What has come of an answer so far. Nothing while more is needed; Protocol when it is no HTTP/1.x answer of
/// a known, bounded length. What follows the first answer is left alone.
std::optional<Result<HttpReply>> parseHttpReply(const QByteArray &bytes);

/// One request over a connection of its own. Nothing is sent twice, which general HTTP clients do when a
/// connection breaks: who asks about money must know what was sent.
class HttpExchange : public QObject
{
    Q_OBJECT

public:
    /// Network and Certificate: nothing was sent. Device: it was, and no whole answer came. Protocol: what
    /// came is no answer.
    using Done = std::function<void(const Result<HttpReply> &)>;

    struct Request
    {
        QUrl url; ///< with the path
        QList<std::pair<QByteArray, QByteArray>> headers;
        QByteArray body;
    };

    struct Deadlines
    {
        int connectMs = 5'000;
        int wholeMs = 15'000;
    };

    explicit HttpExchange(QObject *parent = nullptr);
    ~HttpExchange() override;

    /// Once. `done` comes from the event loop, and not if this is destroyed first.
    void post(const Request &request, const Deadlines &deadlines, Done done);

private:
    void connectSocket();
    void send();
    void take();
    void end();
    void giveUp(const QString &reason);
    void finish(const Result<HttpReply> &result);

    QSslSocket m_socket;
    QTimer m_connecting;
    QTimer m_whole;
    QUrl m_url;
    QByteArray m_request;
    QByteArray m_answer;
    bool m_sent = false;
    Done m_done;
};
