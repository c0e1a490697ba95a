#pragma once

#include "core/device/printerlink.h"
#include "core/device/printertarget.h"

#include <deque>
#include <memory>

/// The till's receipt printer: takes jobs at any time and prints them one after the other.
class ReceiptPrinter : public QObject
{
    Q_OBJECT

public:
    explicit ReceiptPrinter(const PrinterTarget &target, const PrinterDeadlines &deadlines = {},
                            QObject *parent = nullptr);
    /// Over another link; none prints nothing.
    explicit ReceiptPrinter(std::unique_ptr<PrinterLink> link, QObject *parent = nullptr);
    ~ReceiptPrinter() override;

    /// Whether there is anything to print on; without, every job is done at once.
    bool exists() const { return m_link != nullptr; }
    /// Jobs not yet answered.
    qsizetype waiting() const { return qsizetype(m_jobs.size()); }

    /// `done` is called once, from the event loop, unless the printer is destroyed first. A job that failed
    /// does not hold up the next one and is not tried again by itself.
    void print(const QByteArray &bytes, PrinterLink::Done done);

private:
    struct Job
    {
        QByteArray bytes;
        PrinterLink::Done done;
    };

    void sendFirst();
    void answerFirst(const Result<> &result);

    std::unique_ptr<PrinterLink> m_link;
    std::deque<Job> m_jobs;
};
