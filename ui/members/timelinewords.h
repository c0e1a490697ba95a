#pragma once

#include "core/customer/consent.h"
#include "core/data/timeline.h"
#include "core/loyalty/tierrules.h"
#include "ui/common/format.h"

#include <QCoreApplication>

/// What an entry of a member's history says.
class TimelineWords
{
    Q_DECLARE_TR_FUNCTIONS(TimelineWords)

public:
    TimelineWords(const Format &format, const TierRules &tiers) : m_format(format), m_tiers(tiers) {}

    /// "Sale", "Points lapsed", "Marketing by SMS allowed" …
    QString what(const TimelineEntry &entry) const;
    /// Number of the paper, goods, reason, who did it; parted by " · ".
    QString more(const TimelineEntry &entry, const QString &goods) const;
    /// "+12", "−100"; empty where none moved.
    QString points(const TimelineEntry &entry) const;
    QString amount(const TimelineEntry &entry) const;

    static QString purpose(const ConsentPurpose &what);
    /// Of a profile's fields, as changeMember() calls them.
    static QString fields(const QString &names);

private:
    Format m_format;
    TierRules m_tiers;
};
