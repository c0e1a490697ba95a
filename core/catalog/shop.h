#pragma once

#include "core/base/businessdate.h"
#include "core/base/currency.h"
#include "core/catalog/tenderrules.h"
#include "core/loyalty/earnrules.h"
#include "core/loyalty/tierrules.h"

#include <QString>

/// Whether prices contain their tax or it is added to them.
enum class TaxMode { Contained, Added };
/// What "85/" means at the till: 85 % off, or 8.5折, which leaves 85 %.
enum class DiscountEntry { PercentOff, Zhe };

QString toText(TaxMode mode);
std::optional<TaxMode> taxMode(const QString &text);
QString toText(DiscountEntry entry);
std::optional<DiscountEntry> discountEntry(const QString &text);

/// How much of a member's name stands on their card.
enum class CardName { None, Masked, Full };

/// "none", "masked", "full"
QString toText(CardName name);
std::optional<CardName> cardName(const QString &text);

/// One to eight of A–Z and 0–9: what stands in receipt and member numbers.
bool isPlaceCode(const QString &text);

/// A physical store and its habits.
struct Shop
{
    QString code;
    QString name;
    Currency currency;
    TaxMode taxMode = TaxMode::Contained;
    ShopDay day;
    QString region; ///< for phone numbers: "CN"
    QString locale; ///< "zh_CN"
    DiscountEntry discountEntry = DiscountEntry::Zhe;
    Money cashStep;        ///< what cash totals are rounded to; zero: not
    Money pointUnit;       ///< money that earns one point where no rule says it; zero: no points
    QByteArray receiptKey; ///< 32 bytes, for the check value of receipts
    TenderRules tenders = {};
    /// A counted difference beyond this needs a note and an approval.
    Money differenceLimit = Money::of(500);
    TierRules tiers = {};
    bool isTraining = false;    ///< people practise in it: all of its papers say so, and nothing leaves it
    EarnProgramme earning = {}; ///< by what members earn points, where it is not the point unit alone
    CardName cardName = CardName::Masked;
};

/// One device of a shop. `epoch` grows when it is replaced, so that numbers are never issued again.
struct Till
{
    QString code;
    qint64 epoch = 1;
};
