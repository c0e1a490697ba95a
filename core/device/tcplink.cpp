#include "core/device/tcplink.h"

#include <QNetworkProxy>

using namespace Qt::StringLiterals;

TcpLink::TcpLink(QString host, quint16 port, const PrinterDeadlines &deadlines, QObject *parent) :
    PrinterLink(parent),
    m_host(std::move(host)),
    m_port(port),
    m_deadlines(deadlines)
{
    m_stall.setSingleShot(true);
    m_whole.setSingleShot(true);
    connect(&m_stall, &QTimer::timeout, this, [this] { giveUp(u"no answer in time"_s); });
    connect(&m_whole, &QTimer::timeout, this, [this] { giveUp(u"not done in time"_s); });
}

TcpLink::~TcpLink()
{
    close();
}

void TcpLink::start(const QByteArray &bytes)
{
    m_bytes = bytes;
    m_socket = std::make_unique<QTcpSocket>();
    m_socket->setProxy(QNetworkProxy::NoProxy); // a printer stands in the shop
    connect(m_socket.get(), &QTcpSocket::connected, this, &TcpLink::write);
    connect(m_socket.get(), &QTcpSocket::bytesWritten, this, &TcpLink::goOn);
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, [this] { giveUp(m_socket->errorString()); });
    // Status that a printer volunteers is not waited for, and must not pile up.
    connect(m_socket.get(), &QTcpSocket::readyRead, this, [this] { m_socket->readAll(); });
    m_whole.start(m_deadlines.wholeMs);
    m_stall.start(m_deadlines.connectMs);
    m_socket->connectToHost(m_host, m_port);
}

void TcpLink::write()
{
    m_stall.start(m_deadlines.stallMs);
    m_socket->write(m_bytes);
    m_bytes.clear();
    goOn();
}

void TcpLink::goOn()
{
    if (!m_socket)
        return;
    if (m_socket->bytesToWrite() > 0) {
        m_stall.start(m_deadlines.stallMs);
        return;
    }
    m_socket->disconnect(this);
    m_socket->disconnectFromHost();
    close();
    finish({});
}

void TcpLink::giveUp(const QString &reason)
{
    m_socket->disconnect(this);
    m_socket->abort();
    close();
    fail(u"%1:%2: %3"_s.arg(m_host).arg(m_port).arg(reason));
}

void TcpLink::close()
{
    m_stall.stop();
    m_whole.stop();
    if (m_socket) {
        m_socket->disconnect(this);
        // Not deleted here: this may be called from one of its signals.
        m_socket.release()->deleteLater();
    }
}
