#pragma once

#include "core/base/businessdate.h"
#include "core/base/currency.h"
#include "core/base/result.h"
#include "core/catalog/selection.h"

#include <QJsonObject>

#include <optional>

/// What a use counts for when a card of uses is given back: its share of what was paid, or what the piece
/// cost when it was used.
enum class PassRate { Value, Retail };

/// What a card of uses promises. A card that is sold keeps the terms that it was sold by.
struct PassTerms
{
    int uses = 0;
    Selection pays;                         ///< what one use pays for one piece of
    std::optional<Money> most = {};         ///< of the price of a piece; nothing: all of it
    bool isNamed = false;                   ///< good for the member who bought it; else for whoever brings it
    int validDays = 0;                      ///< after the day that it counts from; 0: until a day
    bool fromFirstUse = false;              ///< the days count from the first use, else from the sale
    std::optional<BusinessDate> until = {}; ///< the last day of all of them, without validDays
    std::optional<PassRate> refund = {};    ///< nothing: none is paid back
    bool refundsExpired = false;            ///< also after its last day
    bool earnsAtUse = false; ///< points come with each use instead of with the sale of the card

    friend bool operator==(const PassTerms &, const PassTerms &) = default;
};

/// Cards of uses, "ten coffees", that are sold as pieces of a product.
struct PassKind
{
    QString code; ///< A–Z, 0–9, - and _, up to 20
    QString name;
    QString product; ///< the code of the product that is sold
    PassTerms terms;
    bool active = true; ///< else none is sold any more

    friend bool operator==(const PassKind &, const PassKind &) = default;
};

inline constexpr int mostPassUses = 1000;

/// Whether one use pays for a piece of it: single pieces alone, neither packs nor weights.
bool covers(const PassTerms &terms, const Product &product);

/// The last day of a card sold on `day`; nothing while its days wait for the first use. A card whose kind is
/// over by then is none.
std::optional<BusinessDate> lastDayFromSale(const PassTerms &terms, const BusinessDate &day);
/// The last day of a card that is first used on `day`, good until `before` so far.
std::optional<BusinessDate> lastDayFromUse(const PassTerms &terms, const std::optional<BusinessDate> &before,
                                           const BusinessDate &day);

/// {"code","name","product","uses","items"?,"categories"?,"except"?,"most"?,"validDays"|"until","validFrom":
/// "sale|first-use","named","refund":"value|retail|none","refundAfterExpiry","points":"sale|use","active"}
QJsonObject toJson(const PassKind &kind, const Currency &currency);
/// Refuses InvalidInput with the field that does not fit.
Result<PassKind> passKindFromJson(const QJsonObject &object, const Currency &currency);
