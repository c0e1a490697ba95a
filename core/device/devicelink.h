#pragma once

#include "core/device/printerlink.h"

#include <QSocketNotifier>
#include <QString>
#include <QTimer>

#include <memory>

/// A printer at a character device: /dev/usb/lp0, a serial port (its speed as the system has set it).
class DeviceLink : public PrinterLink
{
    Q_OBJECT

public:
    DeviceLink(QString path, const PrinterDeadlines &deadlines, QObject *parent = nullptr);
    ~DeviceLink() override;

protected:
    void start(const QByteArray &bytes) override;

private:
    void writeSome();
    void giveUp(const QString &reason);
    void close();

    QString m_path;
    PrinterDeadlines m_deadlines;
    QByteArray m_rest;
    int m_handle = -1;
    std::unique_ptr<QSocketNotifier> m_ready;
    QTimer m_stall;
    QTimer m_whole;
};
