#include "ui/shell/syncwords.h"

#include "ui/common/errortext.h"

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 hourMs = 3'600'000;
constexpr qint64 amberMs = hourMs;
constexpr qint64 redMs = 20 * hourMs;
}

SyncWords::SyncWords(const SyncStatus &status, qint64 ageMs, const Format &format) :
    m_status(status),
    m_ageMs(ageMs),
    m_format(format)
{}

Kind SyncWords::kind() const
{
    switch (m_status.state) {
    case SyncStatus::State::Synced: return Kind::Success;
    case SyncStatus::State::Sending: return Kind::Info;
    case SyncStatus::State::NeedsAttention: return Kind::Error;
    case SyncStatus::State::Offline:
    case SyncStatus::State::VaultClosed:
        return m_ageMs > redMs ? Kind::Error : m_ageMs > amberMs ? Kind::Warning : Kind::Neutral;
    case SyncStatus::State::NotEnrolled: return Kind::Neutral;
    }
    return Kind::Neutral;
}

Glyph SyncWords::glyph() const
{
    switch (m_status.state) {
    case SyncStatus::State::Synced: return Glyph::CloudOk;
    case SyncStatus::State::Sending: return Glyph::CloudUpload;
    case SyncStatus::State::NeedsAttention: return Glyph::SyncProblem;
    case SyncStatus::State::VaultClosed: return Glyph::Lock;
    default: return Glyph::CloudOff;
    }
}

QString SyncWords::chip() const
{
    const QString age = m_status.oldest ? u" · "_s + m_format.age(m_ageMs) : QString();
    switch (m_status.state) {
    case SyncStatus::State::Synced: return tr("Synced");
    case SyncStatus::State::Sending: return tr("Sending %1").arg(count());
    case SyncStatus::State::NeedsAttention: return tr("Needs attention · %1 queued").arg(count());
    case SyncStatus::State::VaultClosed: return tr("Waits for a password · %1 queued").arg(count());
    case SyncStatus::State::Offline: return tr("Offline · %1 queued").arg(count()) + age;
    case SyncStatus::State::NotEnrolled: return tr("No head office");
    }
    return {};
}

QString SyncWords::sentence() const
{
    switch (m_status.state) {
    case SyncStatus::State::Synced: return tr("Head office has everything.");
    case SyncStatus::State::Sending: return tr("Sending to head office now.");
    case SyncStatus::State::VaultClosed:
        return tr("Sending begins once somebody has signed in with a password.");
    case SyncStatus::State::NotEnrolled:
        return tr(
            "This till keeps its sales to itself. Enrol it with a code from head office to send them there.");
    case SyncStatus::State::Offline:
    case SyncStatus::State::NeedsAttention:
        return m_status.problem ? errorText(*m_status.problem)
                                : tr("Head office cannot be reached. Selling goes on.");
    }
    return {};
}
