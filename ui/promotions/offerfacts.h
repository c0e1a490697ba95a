#pragma once

#include "ui/promotions/promotionspresenter.h"
#include "ui/promotions/validitywords.h"
#include "ui/sale/benefitwords.h"

/// Something that is true of a promotion or a price list, under its name.
struct OfferFact
{
    QString what;
    QStringList lines;
    friend bool operator==(const OfferFact &, const OfferFact &) = default;
};

/// Everything that there is to know about one, in the order in which one asks.
class OfferFacts
{
    Q_DECLARE_TR_FUNCTIONS(OfferFacts)

public:
    OfferFacts(const BenefitWords &benefits, const ValidityWords &validity);

    std::vector<OfferFact> of(const OfferRow &row) const;
    /// "Mix and match", "Wholesale prices".
    static QString kindOf(const OfferRow &row);
    /// What it does, in a line.
    QString lineOf(const OfferRow &row) const;

private:
    void addGoods(std::vector<OfferFact> &facts, const Promotion &promotion) const;
    void addValidity(std::vector<OfferFact> &facts, const Validity &validity) const;
    void addRules(std::vector<OfferFact> &facts, const Promotion &promotion) const;

    BenefitWords m_benefits;
    ValidityWords m_validity;
};
