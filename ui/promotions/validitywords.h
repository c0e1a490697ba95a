#pragma once

#include "core/catalog/validity.h"
#include "ui/common/format.h"
#include "ui/common/kind.h"
#include "ui/promotions/standing.h"

/// When, where and for whom something is in force, in words.
class ValidityWords
{
    Q_DECLARE_TR_FUNCTIONS(ValidityWords)

public:
    explicit ValidityWords(const Format &format) : m_format(format) {}

    /// "2026-03-01 – 2026-03-31 · Tue, Thu · 08:00–10:00"; "Always" without any condition of time.
    QString when(const Validity &validity) const;
    /// Each empty where nothing is asked.
    QString dates(const Validity &validity) const;
    QString weekdays(const Validity &validity) const;
    QString monthDays(const Validity &validity) const;
    QString hours(const Validity &validity) const;
    /// "Everybody", "Members", "Members of 金卡, 银卡".
    QString audience(const Validity &validity) const;
    /// "All shops", "S001, S002".
    QString shops(const Validity &validity) const;

    /// For a chip: "In force", "From 2026-04-01", "Only Tue, Thu".
    QString standing(const Standing &standing, const Validity &validity) const;
    static Kind kindOf(const Standing &standing);
    static Glyph glyphOf(const Standing &standing);

private:
    QString paused(const Standing &standing, const Validity &validity) const;

    Format m_format;
};
