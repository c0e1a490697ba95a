#pragma once

#include "core/device/scanframes.h"
#include "core/device/serialline.h"
#include "ui/common/scanfilter.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>

/// The scanners of this till: one on a serial line, and how quick the one is that types. Knows no widget.
class ScannerPresenter : public QObject
{
    Q_OBJECT

public:
    /// How often a code is scanned until the gap is known.
    static constexpr int scansToCalibrate = 3;

    explicit ScannerPresenter(QObject *parent = nullptr);
    ~ScannerPresenter() override;

    /// The filter that tells a scanner that types from a person.
    void setFilter(ScanFilter *filter) { m_filter = filter; }

    bool exists() const { return m_line != nullptr; }
    bool isOpen() const { return m_line && m_line->isOpen(); }
    QString trouble() const { return m_line ? m_line->trouble() : QString(); }

    /// A scan is for this page, not for the sale: it is tested, or the gap is measured.
    bool isAwaiting() const { return m_testing || m_calibrating; }
    bool isCalibrating() const { return m_calibrating; }
    bool isTesting() const { return m_testing; }
    int scansSoFar() const { return m_scans; }
    /// What came last, as much of it as may be shown: a payment code is not.
    const QString &shown() const { return m_shown; }
    bool wasSerial() const { return m_serial; }
    /// The longest pause in what was scanned so far.
    int slowestGapMs() const { return m_slowestMs; }
    /// A gap that those scans pass with room to spare, within what is allowed.
    int suggestedGapMs() const;

    /// Takes a scan that is awaited; false when it is the sale's.
    bool take(const QString &code);

public Q_SLOTS:
    void setTarget(const SerialTarget &target);
    void startTest();
    void startCalibration();
    /// Back to `gapMs`, and scans are sold again.
    void stop(int gapMs);

Q_SIGNALS:
    void changed();
    /// From the serial line; it may be a payment code: never log it.
    void scanned(const QString &code);
    void calibrated(int gapMs);

private:
    SerialTarget m_target;
    std::unique_ptr<SerialLine> m_line;
    ScanFrames m_frames;
    QPointer<ScanFilter> m_filter;
    bool m_testing = false;
    bool m_calibrating = false;
    bool m_fromLine = false;
    bool m_serial = false;
    int m_scans = 0;
    int m_slowestMs = 0;
    QString m_shown;
};
