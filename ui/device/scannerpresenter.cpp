#include "ui/device/scannerpresenter.h"

#include "core/text/paymentcode.h"

#include <algorithm>

using namespace Qt::StringLiterals;

ScannerPresenter::ScannerPresenter(QObject *parent) : QObject(parent) {}

ScannerPresenter::~ScannerPresenter() = default;

void ScannerPresenter::setTarget(const SerialTarget &target)
{
    if (target == m_target)
        return;
    m_target = target;
    m_line.reset();
    m_frames = {};
    if (target.exists()) {
        m_line = std::make_unique<SerialLine>(target);
        connect(m_line.get(), &SerialLine::changed, this, &ScannerPresenter::changed);
        connect(m_line.get(), &SerialLine::received, this, [this](const QByteArray &bytes) {
            for (const QString &code : m_frames.take(bytes)) {
                m_fromLine = true;
                Q_EMIT scanned(code);
                m_fromLine = false;
            }
        });
    }
    Q_EMIT changed();
}

void ScannerPresenter::startTest()
{
    m_testing = true;
    m_calibrating = false;
    m_shown.clear();
    Q_EMIT changed();
}

/// While it is measured the filter waits as long as it ever does.
void ScannerPresenter::startCalibration()
{
    m_testing = false;
    m_calibrating = true;
    m_scans = 0;
    m_slowestMs = 0;
    m_shown.clear();
    if (m_filter)
        m_filter->setGapMs(ScanFilter::longestGapMs);
    Q_EMIT changed();
}

void ScannerPresenter::stop(int gapMs)
{
    if (!isAwaiting())
        return;
    m_testing = false;
    m_calibrating = false;
    if (m_filter)
        m_filter->setGapMs(gapMs);
    Q_EMIT changed();
}

int ScannerPresenter::suggestedGapMs() const
{
    // Half as much again, and a tick of a slow clock.
    return std::clamp(m_slowestMs * 3 / 2 + 10, ScanFilter::shortestGapMs, ScanFilter::longestGapMs);
}

bool ScannerPresenter::take(const QString &code)
{
    if (!isAwaiting())
        return false;
    m_serial = m_fromLine;
    m_shown = walletOf(code) ? u"••••"_s : code;
    // A serial line has no rhythm to measure.
    if (m_calibrating && !m_fromLine && m_filter) {
        m_slowestMs = std::max(m_slowestMs, m_filter->slowestGapMs());
        if (++m_scans == scansToCalibrate) {
            m_calibrating = false;
            Q_EMIT calibrated(suggestedGapMs());
        }
    }
    Q_EMIT changed();
    return true;
}
