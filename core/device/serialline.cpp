#include "core/device/serialline.h"

#include <QSerialPort>

namespace {
QSerialPort::Parity parityOf(SerialTarget::Parity parity)
{
    switch (parity) {
    case SerialTarget::Parity::None: return QSerialPort::NoParity;
    case SerialTarget::Parity::Even: return QSerialPort::EvenParity;
    case SerialTarget::Parity::Odd: return QSerialPort::OddParity;
    }
    Q_UNREACHABLE();
}
}

SerialLine::SerialLine(const SerialTarget &target, QObject *parent) : QObject(parent), m_target(target)
{
    m_retry.setInterval(retryMs);
    connect(&m_retry, &QTimer::timeout, this, &SerialLine::open);
    open();
}

SerialLine::~SerialLine()
{
    if (m_port)
        m_port->disconnect(this);
}

bool SerialLine::isOpen() const
{
    return m_port && m_port->isOpen();
}

void SerialLine::open()
{
    m_port = std::make_unique<QSerialPort>();
    m_port->setPortName(m_target.path);
    m_port->setBaudRate(m_target.baud);
    m_port->setDataBits(m_target.dataBits == 7 ? QSerialPort::Data7 : QSerialPort::Data8);
    m_port->setParity(parityOf(m_target.parity));
    m_port->setStopBits(m_target.stopBits == 2 ? QSerialPort::TwoStop : QSerialPort::OneStop);
    if (!m_port->open(QIODevice::ReadWrite))
        return lose(m_port->errorString());
    m_retry.stop();
    m_trouble.clear();
    connect(m_port.get(), &QSerialPort::readyRead, this, [this] { Q_EMIT received(m_port->readAll()); });
    connect(m_port.get(), &QSerialPort::errorOccurred, this, [this](QSerialPort::SerialPortError error) {
        if (error != QSerialPort::NoError && error != QSerialPort::TimeoutError)
            lose(m_port->errorString());
    });
    Q_EMIT changed();
}

void SerialLine::lose(const QString &why)
{
    if (m_port) {
        m_port->disconnect(this);
        // Not deleted here: this may be called from one of its signals.
        m_port.release()->deleteLater();
    }
    const bool isNew = m_trouble != why;
    m_trouble = why;
    m_retry.start();
    if (isNew)
        Q_EMIT changed();
}

bool SerialLine::write(const QByteArray &bytes)
{
    return isOpen() && m_port->write(bytes) == bytes.size();
}
