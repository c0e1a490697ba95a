#pragma once

#include "core/base/result.h"
#include "core/sale/settle.h"
#include "ui/common/format.h"

#include <QCoreApplication>

struct NextStep;

/// What the payment page says of the next step and of what was refused.
class PaymentWords
{
    Q_DECLARE_TR_FUNCTIONS(PaymentWords)

public:
    explicit PaymentWords(const Format &format) : m_format(format) {}

    /// What Enter will do, with its key.
    QString next(const NextStep &step, TenderKind method) const;
    /// What belongs into the empty entry.
    QString entry(const NextStep &step) const;
    /// While a reference is awaited: what to do before it is typed.
    QString charge(Money amount) const;
    /// While the customer's code is awaited.
    QString code(Money amount) const;
    QString reversed(Money amount) const { return tr("%1 was given back").arg(m_format.money(amount)); }
    /// `typed` and what could be typed instead, where it was what is wrong.
    QString refusal(const Error &error, const QString &typed, Money open) const;

private:
    Format m_format;
};
