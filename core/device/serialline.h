#pragma once

#include "core/device/serialtarget.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <memory>

class QSerialPort;

/// Listens to a serial line, and opens it again when it was pulled out.
class SerialLine : public QObject
{
    Q_OBJECT

public:
    static constexpr int retryMs = 3000;

    explicit SerialLine(const SerialTarget &target, QObject *parent = nullptr);
    ~SerialLine() override;

    const SerialTarget &target() const { return m_target; }
    bool isOpen() const;
    /// Why it is not open; empty when it is.
    const QString &trouble() const { return m_trouble; }
    /// False when it is not open.
    bool write(const QByteArray &bytes);

Q_SIGNALS:
    void received(const QByteArray &bytes);
    /// It was opened, or lost.
    void changed();

private:
    void open();
    void lose(const QString &why);

    SerialTarget m_target;
    std::unique_ptr<QSerialPort> m_port;
    QTimer m_retry;
    QString m_trouble;
};
