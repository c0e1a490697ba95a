#pragma once

#include "core/customer/normalised.h"
#include "core/customer/quality.h"
#include "ui/common/kind.h"

#include <QCoreApplication>

/// Rules, fields and changes as people read them.
class QualityWords
{
    Q_DECLARE_TR_FUNCTIONS(QualityWords)

public:
    static QString rule(QualityRule rule);
    /// What to do about it.
    static QString advice(QualityRule rule);
    static QString severity(QualitySeverity severity);
    static Kind kind(QualitySeverity severity);
    static QString field(const QString &field);
    /// Of normalFields().
    static QString normalField(const QString &field);
    static QString why(const QString &why);
};
