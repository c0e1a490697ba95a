#pragma once

#include "ui/common/tokens.h"

#include <QFont>
#include <QPalette>

#include <memory>

class QAbstractButton;
class QApplication;
class QStyle;
class QWidget;

/// What a button is for; the style draws it accordingly.
enum class ButtonRole {
    Normal,
    Primary,   // one a page, with its key on it
    Danger,    // red words and border
    Confirm,   // filled red: only where something irreversible is confirmed
    Quiet,     // no border: beside text, in messages
    Function,  // the bar of F-keys
    Key,       // a pad's number
    KeyAction, // a pad's other keys
    Choice,    // checkable, one of a few
    Tile,      // the same, a name above a quieter second line
    Row,       // the same, a line of a list
    Rail,      // icon above word, on the rail
    Bar        // on the top bar
};

/// What a text says beside its words.
enum class Tone { Normal, Secondary, Accent, Success, Warning, Danger };

/// Also gives the button the role's font and least size, and ends auto-default.
void setRole(QAbstractButton *button, ButtonRole role);
ButtonRole roleOf(const QWidget *button);

QFont typeFont(Type type);
void setType(QWidget *widget, Type type);

/// Colours a label's text; it follows the theme.
void setTone(QWidget *label, Tone tone);
QPalette::ColorRole toneRole(Tone tone);

/// The palette that says `theme` in Qt's roles.
QPalette themePalette(Theme theme);
/// The theme that `palette` was made for.
Theme themeOf(const QPalette &palette);
/// The tokens that a widget paints itself with.
const Tokens &tokens(const QWidget *widget);

std::unique_ptr<QStyle> makeStyle();
/// Style, font and palette; calling it again switches the theme at run time, by posted events.
void applyTheme(QApplication &application, Theme theme);
