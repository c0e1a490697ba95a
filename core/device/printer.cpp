#include "core/device/printer.h"

#include "core/device/devicelink.h"
#include "core/device/filelink.h"
#include "core/device/tcplink.h"

namespace {
std::unique_ptr<PrinterLink> linkTo(const PrinterTarget &target, const PrinterDeadlines &deadlines)
{
    switch (target.kind) {
    case PrinterTarget::Kind::None: return nullptr;
    case PrinterTarget::Kind::File: return std::make_unique<FileLink>(target.place);
    case PrinterTarget::Kind::Tcp: return std::make_unique<TcpLink>(target.place, target.port, deadlines);
    case PrinterTarget::Kind::Device: return std::make_unique<DeviceLink>(target.place, deadlines);
    }
    Q_UNREACHABLE();
}
}

ReceiptPrinter::ReceiptPrinter(const PrinterTarget &target, const PrinterDeadlines &deadlines,
                               QObject *parent) :
    ReceiptPrinter(linkTo(target, deadlines), parent)
{}

ReceiptPrinter::ReceiptPrinter(std::unique_ptr<PrinterLink> link, QObject *parent) :
    QObject(parent),
    m_link(std::move(link))
{}

ReceiptPrinter::~ReceiptPrinter() = default;

void ReceiptPrinter::print(const QByteArray &bytes, PrinterLink::Done done)
{
    m_jobs.push_back({bytes, std::move(done)});
    if (m_jobs.size() == 1)
        sendFirst();
}

void ReceiptPrinter::sendFirst()
{
    if (m_link)
        m_link->send(m_jobs.front().bytes, [this](const Result<> &result) { answerFirst(result); });
    else
        QMetaObject::invokeMethod(
            this, [this] { answerFirst({}); }, Qt::QueuedConnection);
}

void ReceiptPrinter::answerFirst(const Result<> &result)
{
    const PrinterLink::Done done = std::move(m_jobs.front().done);
    m_jobs.pop_front();
    if (!m_jobs.empty())
        sendFirst();
    // Last, for who is answered may destroy this printer.
    if (done)
        done(result);
}
