#pragma once

#include "core/sale/price.h"
#include "ui/common/format.h"

#include <functional>

/// One step on the way to a price, in words.
struct WhyStep
{
    QString words;
    QString note;   ///< what the rule says, the reason, the cent that was left over
    QString amount; ///< "¥12.00 × 3", "−¥6.50"
    QString after;  ///< what it comes to from here on
};

/// How an amount came about, and what might have made it another one.
struct WhyStory
{
    QString about;
    std::vector<WhyStep> steps;
    QString result; ///< what the last step left, named
    QString total;
    QStringList idle; ///< what did not apply, each a sentence
};

/// Tells the trace of a line or of a whole sale.
class WhyWords
{
    Q_DECLARE_TR_FUNCTIONS(WhyWords)

public:
    /// `benefitOf` says what the promotion with this code does; empty when it is gone. `agreed`: the lines
    /// cost what a deposit agreed.
    WhyWords(const Shop &shop, const Format &format, std::function<QString(const QString &code)> benefitOf,
             bool agreed);

    WhyStory ofLine(const QuoteLine &line, const std::vector<NotApplied> &idle) const;
    WhyStory ofSale(const Quote &quote) const;

private:
    WhyStep tell(const TraceStep &step, const QuoteLine &line, Money &running) const;
    QString wordsOf(const TraceStep &step) const;
    QString noteOf(const TraceStep &step) const;
    QString reasonOf(const TraceStep &step) const;
    WhyStep change(const QString &words, const QString &note, Money off, Money &running) const;
    void addTax(WhyStory &story, const Amounts &amounts, Money &running) const;
    void addCash(WhyStory &story, const Quote &quote) const;
    QStringList sentences(const std::vector<NotApplied> &idle) const;

    Shop m_shop;
    Format m_format;
    std::function<QString(const QString &code)> m_benefitOf;
    bool m_agreed;
};
