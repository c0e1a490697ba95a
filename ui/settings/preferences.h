#pragma once

#include "core/device/printertarget.h"
#include "core/device/serialtarget.h"
#include "core/print/receiptpaper.h"
#include "ui/common/tokens.h"

#include <functional>
#include <vector>

/// What is chosen for this machine.
struct Preferences
{
    QString language; ///< "zh_CN", "en"; empty: the shop's
    Theme theme = Theme::Light;
    int idleLockMinutes = 10; ///< 0: never
    int scanGapMs = 50;       ///< 30 to 150
    PrinterTarget printer;
    ReceiptPaper paper = ReceiptPaper::Mm80;
    SerialTarget scale = {};
    SerialTarget scanner = {};    ///< beside the one that types
    bool customerDisplay = false; ///< the customer's own screen
    QString joinLink = {};        ///< where customers become members; shown there as a code, empty: not

    friend bool operator==(const Preferences &, const Preferences &) = default;
};

inline constexpr int longestIdleMinutes = 120;
inline constexpr int longestLink = 300;

/// One of them as it is kept: its name and its text.
struct PreferenceText
{
    QString name;
    QString value;
};

std::vector<PreferenceText> toTexts(const Preferences &preferences);
/// What `read` knows by name; what it does not know, or knows in a form that cannot be meant, stays as it is
/// by default.
Preferences preferencesFrom(const std::function<std::optional<QString>(const QString &)> &read);
