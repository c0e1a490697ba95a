#pragma once

#include <QColor>

#include <array>

/// Colours, sizes and spaces of the whole program; nothing else names a colour.
enum class Theme { Light, Dark };

constexpr QColor rgb(unsigned value)
{
    return QColor(int(value >> 16 & 0xff), int(value >> 8 & 0xff), int(value & 0xff));
}

/// One theme's colours. A "tint" is the quiet background on which its colour, or `text`, is read.
struct Tokens
{
    QColor bg;
    QColor surface;
    QColor surface2;
    QColor text;
    QColor text2;
    QColor border;
    QColor divider; // decorative only, below 3:1
    QColor disabled;
    QColor rail;
    QColor railText;
    QColor railMuted;
    QColor primary;
    QColor hover;
    QColor pressed;
    QColor onPrimary;
    QColor primaryTint;
    QColor selection;
    QColor success;
    QColor successTint;
    QColor warn;
    QColor warnTint;
    QColor danger;
    QColor dangerTint;
    QColor training;
    QColor trainingTint;
    QColor focus;
    std::array<QColor, 5> chart;
};

inline constexpr Tokens lightTokens{
    .bg = rgb(0xF4F6F8),
    .surface = rgb(0xFFFFFF),
    .surface2 = rgb(0xE9EDF1),
    .text = rgb(0x17212B),
    .text2 = rgb(0x4A5763),
    .border = rgb(0x7B8894),
    .divider = rgb(0xD5DBE1),
    .disabled = rgb(0x6B7680),
    .rail = rgb(0x1F2933),
    .railText = rgb(0xFFFFFF),
    .railMuted = rgb(0xB8C4CE),
    .primary = rgb(0x0B63B5),
    .hover = rgb(0x09529A),
    .pressed = rgb(0x074079),
    .onPrimary = rgb(0xFFFFFF),
    .primaryTint = rgb(0xE1EEFA),
    .selection = rgb(0xCFE3F7),
    .success = rgb(0x18693A),
    .successTint = rgb(0xE2F3E8),
    .warn = rgb(0x8A5300),
    .warnTint = rgb(0xFFF1D6),
    .danger = rgb(0xB3261E),
    .dangerTint = rgb(0xFCE8E6),
    .training = rgb(0x6D3FB0),
    .trainingTint = rgb(0xEFE7FA),
    .focus = rgb(0x0B63B5),
    .chart = {rgb(0x0B63B5), rgb(0xDE7500), rgb(0x190322), rgb(0x79979B), rgb(0x72371A)},
};

inline constexpr Tokens darkTokens{
    .bg = rgb(0x12181E),
    .surface = rgb(0x1B232B),
    .surface2 = rgb(0x26303A),
    .text = rgb(0xEEF2F5),
    .text2 = rgb(0xB3BFC9),
    .border = rgb(0x74828F),
    .divider = rgb(0x33404C),
    .disabled = rgb(0x8A97A3),
    .rail = rgb(0x0B1015),
    .railText = rgb(0xFFFFFF),
    .railMuted = rgb(0xA9B6C1),
    .primary = rgb(0x6FB3F2),
    .hover = rgb(0x8CC3F6),
    .pressed = rgb(0xA7D1F9),
    .onPrimary = rgb(0x06223D),
    .primaryTint = rgb(0x17344F),
    .selection = rgb(0x1F4468),
    .success = rgb(0x6CCB8E),
    .successTint = rgb(0x163324),
    .warn = rgb(0xF2B95C),
    .warnTint = rgb(0x3A2A0E),
    .danger = rgb(0xFF9A91),
    .dangerTint = rgb(0x43201D),
    .training = rgb(0xC6A6F5),
    .trainingTint = rgb(0x2F2245),
    .focus = rgb(0x6FB3F2),
    .chart = {rgb(0x6FB3F2), rgb(0xFFA321), rgb(0xEAD7C7), rgb(0x826C81), rgb(0xC06B4D)},
};

constexpr const Tokens &tokens(Theme theme)
{
    return theme == Theme::Dark ? darkTokens : lightTokens;
}

/// Steps of the type scale; typeSpec() says what each is in pixels.
enum class Type { Rail, Secondary, Body, BodyBold, Label, LineTotal, Entry, Primary, Key, Change, Due };

struct TypeSpec
{
    int px;
    bool bold;
};

constexpr TypeSpec typeSpec(Type type)
{
    constexpr std::array<TypeSpec, 11> specs{{{13, false},
                                              {15, false},
                                              {17, false},
                                              {17, true},
                                              {18, false},
                                              {19, true},
                                              {22, false},
                                              {22, true},
                                              {26, true},
                                              {40, true},
                                              {56, true}}};
    return specs[std::size_t(type)];
}

/// Lengths in device-independent pixels, on a grid of 4.
namespace space {
inline constexpr int gap = 4;
inline constexpr int gapMedium = 8;
inline constexpr int cell = 12; // from a cell's edge to its text
inline constexpr int gapLarge = 16;
inline constexpr int radius = 6;
inline constexpr int focusWidth = 2;
inline constexpr int focusOffset = 2;
inline constexpr int target = 48; // the least height of what is touched
inline constexpr int targetLarge = 56;
inline constexpr int icon = 24;
inline constexpr int iconSmall = 20;
inline constexpr int topBar = 48;
inline constexpr int rail = 80;
inline constexpr int functionBar = 56;
inline constexpr int message = 44;
inline constexpr int chip = 28;
inline constexpr int header = 36;
inline constexpr int rowTill = 56;
inline constexpr int rowList = 48;
inline constexpr int rowReport = 40;
inline constexpr int scrollBar = 16;
}
