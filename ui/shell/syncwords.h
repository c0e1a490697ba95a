#pragma once

#include "core/sync/pusher.h"
#include "ui/common/format.h"
#include "ui/common/kind.h"

#include <QCoreApplication>

/// The state of the sync as the chip and the panel tell it.
class SyncWords
{
    Q_DECLARE_TR_FUNCTIONS(SyncWords)

public:
    SyncWords(const SyncStatus &status, qint64 ageMs, const Format &format);

    Kind kind() const;
    Glyph glyph() const;
    /// "Offline · 7 queued · 3 h"
    QString chip() const;
    /// A sentence, and what to do.
    QString sentence() const;

private:
    QString count() const { return m_format.number(m_status.pending); }

    const SyncStatus &m_status;
    qint64 m_ageMs;
    const Format &m_format;
};
