#pragma once

#include "core/device/printerlink.h"

#include <QString>
#include <QTcpSocket>
#include <QTimer>

#include <memory>

/// A printer on the network that takes raw bytes, port 9100 by custom. One connection a job.
class TcpLink : public PrinterLink
{
    Q_OBJECT

public:
    TcpLink(QString host, quint16 port, const PrinterDeadlines &deadlines, QObject *parent = nullptr);
    ~TcpLink() override;

protected:
    void start(const QByteArray &bytes) override;

private:
    void write();
    void goOn();
    void giveUp(const QString &reason);
    void close();

    QString m_host;
    quint16 m_port;
    PrinterDeadlines m_deadlines;
    QByteArray m_bytes;
    std::unique_ptr<QTcpSocket> m_socket;
    QTimer m_stall;
    QTimer m_whole;
};
