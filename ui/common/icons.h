#pragma once

#include <QColor>
#include <QIcon>
#include <QRect>

#include <optional>

class QPainter;

/// Pictures of the program: code points of the embedded icon font, named by what they mean to us.
enum class Glyph : char16_t {
    Cart = 0xE8CC,
    Return = 0xE860,
    People = 0xE7FB,
    Person = 0xE7FD,
    PersonAdd = 0xE7FE,
    Product = 0xE1A1,
    Campaign = 0xEF49,
    Support = 0xF0E2,
    Chart = 0xE26B,
    More = 0xE5D3,
    Settings = 0xE8B8,
    CloudOk = 0xE2BF,
    CloudOff = 0xE2C1,
    CloudUpload = 0xE2C3,
    Sync = 0xE627,
    SyncProblem = 0xE629,
    Printer = 0xE8AD,
    PrinterOff = 0xE9CF,
    Lock = 0xE897,
    Unlock = 0xE898,
    Cash = 0xEF63,
    QrCode = 0xE00A,
    Scanner = 0xF206,
    Card = 0xE870,
    Wallet = 0xE850,
    Drawer = 0xF17E,
    Receipt = 0xEF6E,
    Tag = 0xF05B,
    Percent = 0xEB58,
    Gift = 0xE8B1,
    MemberCard = 0xE8F7,
    Star = 0xE838,
    Cake = 0xE7E9,
    Search = 0xE8B6,
    Backspace = 0xE14A,
    Enter = 0xE31B,
    Add = 0xE145,
    Remove = 0xE15B,
    Delete = 0xE872,
    Block = 0xE14B,
    Edit = 0xE3C9,
    Undo = 0xE166,
    Hold = 0xE1A2,
    Recall = 0xE1C4,
    History = 0xE889,
    Warning = 0xE002,
    Error = 0xE000,
    Info = 0xE88E,
    Check = 0xE5CA,
    CheckCircle = 0xE86C,
    Close = 0xE5CD,
    Back = 0xE5C4,
    Eye = 0xE8F4,
    EyeOff = 0xE8F5,
    Help = 0xE887,
    Language = 0xE894,
    Theme = 0xEB37,
    Shop = 0xE8D1,
    Badge = 0xEA67,
    Training = 0xE80C,
    SignOut = 0xE9BA,
    Clock = 0xE8B5,
    Down = 0xE5CF,
    Up = 0xE5CE,
    Right = 0xE5CC,
};

/// An icon that draws `glyph` at any size in the application palette's colour for the icon's mode.
QIcon icon(Glyph glyph);

/// The glyph that icon() made this from, so that a style may paint it in a colour of its own.
std::optional<Glyph> glyphOf(const QIcon &icon);

/// Paints `glyph` in `colour`, as large as fits `area`, in its middle.
void paintGlyph(QPainter &painter, const QRect &area, Glyph glyph, const QColor &colour);
