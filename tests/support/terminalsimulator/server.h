#pragma once

#include "tests/support/terminalsimulator/ledger.h"

#include <QSet>
#include <QTcpServer>

/// docs/payment-terminal.md from the terminal's side, written from that page alone: it shares no code with
/// the till.
class TerminalServer : public QTcpServer
{
public:
    TerminalServer(QByteArray secret, Ledger &ledger);

private:
    struct Request
    {
        QByteArray path;
        QHash<QByteArray, QByteArray> headers;
        QByteArray body;
    };

    void take(QTcpSocket &socket, QByteArray &bytes);
    void serve(QTcpSocket &socket, const Request &request);
    QByteArray faultOf(const Request &request);
    void obey(QTcpSocket &socket, const Request &request, const QJsonObject &asked);
    void answer(QTcpSocket &socket, const Request &request, int status, const QJsonObject &json,
                Mood mood = Mood::Paid);

    QByteArray m_secret;
    Ledger &m_ledger;
    QSet<QByteArray> m_nonces;
};
