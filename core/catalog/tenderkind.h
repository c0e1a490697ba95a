#pragma once

#include <QString>

#include <array>
#include <optional>

/// What pays for a sale.
enum class TenderKind { Cash, Card, Scan, StoredValue, GiftCard, Credit, Points, Deposit, Coupon };

inline constexpr std::array allTenderKinds{TenderKind::Cash,        TenderKind::Card,     TenderKind::Scan,
                                           TenderKind::StoredValue, TenderKind::GiftCard, TenderKind::Credit,
                                           TenderKind::Points,      TenderKind::Deposit,  TenderKind::Coupon};

/// The names that the database, JSON and events use: "stored-value".
QString toText(TenderKind kind);
std::optional<TenderKind> tenderKind(const QString &text);

/// Whether it is money that comes in now: what a top-up, a settlement or a deposit can be paid with.
bool isMoney(TenderKind kind);
/// Whether an account of ours is drawn on: stored value, gift cards, credit, points and deposits.
bool isLedger(TenderKind kind);
