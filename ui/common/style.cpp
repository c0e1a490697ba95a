#include "ui/common/style.h"

#include "ui/common/tillstyle.h"

#include <QAbstractButton>
#include <QApplication>
#include <QPushButton>
#include <QStyle>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace {
constexpr const char *roleProperty = "buttonRole";

Type roleType(ButtonRole role)
{
    switch (role) {
    case ButtonRole::Primary: return Type::Primary;
    case ButtonRole::Tile:
    case ButtonRole::Confirm: return Type::BodyBold;
    case ButtonRole::Key: return Type::Key;
    case ButtonRole::Function: return Type::Secondary;
    case ButtonRole::Rail: return Type::Rail;
    default: return Type::Body;
    }
}

void setDisabled(QPalette &palette, const Tokens &t)
{
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::HighlightedText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, t.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Base, t.surface2);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, t.surface2);
}
}

void setRole(QAbstractButton *button, ButtonRole role)
{
    button->setProperty(roleProperty, int(role));
    setType(button, roleType(role));
    button->setMinimumHeight(role == ButtonRole::Primary ? space::targetLarge : space::target);
    if (auto *push = qobject_cast<QPushButton *>(button))
        push->setAutoDefault(false);
    button->update();
}

ButtonRole roleOf(const QWidget *button)
{
    return button ? ButtonRole(button->property(roleProperty).toInt()) : ButtonRole::Normal;
}

QFont typeFont(Type type)
{
    const TypeSpec spec = typeSpec(type);
    QFont font(u"Noto Sans CJK SC"_s);
    font.setPixelSize(spec.px);
    font.setWeight(spec.bold ? QFont::Bold : QFont::Normal);
    return font;
}

void setType(QWidget *widget, Type type)
{
    widget->setFont(typeFont(type));
}

void setTone(QWidget *label, Tone tone)
{
    label->setForegroundRole(toneRole(tone));
}

// Qt's roles have no success or warning: these stand in, and themePalette() fills them.
QPalette::ColorRole toneRole(Tone tone)
{
    switch (tone) {
    case Tone::Secondary: return QPalette::PlaceholderText;
    case Tone::Accent: return QPalette::Link;
    case Tone::Success: return QPalette::LinkVisited;
    case Tone::Warning: return QPalette::ToolTipText;
    case Tone::Danger: return QPalette::BrightText;
    default: return QPalette::WindowText;
    }
}

QPalette themePalette(Theme theme)
{
    const Tokens &t = tokens(theme);
    QPalette palette(t.text, t.surface, t.surface2, t.border, t.divider, t.text, t.danger, t.surface, t.bg);
    palette.setColor(QPalette::AlternateBase, t.surface2);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::Midlight, t.divider);
    palette.setColor(QPalette::Shadow, t.divider);
    palette.setColor(QPalette::Highlight, t.selection);
    palette.setColor(QPalette::HighlightedText, t.text);
    palette.setColor(QPalette::PlaceholderText, t.text2);
    palette.setColor(QPalette::Link, t.primary);
    palette.setColor(QPalette::LinkVisited, t.success);
    palette.setColor(QPalette::ToolTipBase, t.surface2);
    palette.setColor(QPalette::ToolTipText, t.warn);
    setDisabled(palette, t);
    return palette;
}

Theme themeOf(const QPalette &palette)
{
    const QColor window = palette.color(QPalette::Active, QPalette::Window);
    return window.lightness() < 128 ? Theme::Dark : Theme::Light;
}

const Tokens &tokens(const QWidget *widget)
{
    return tokens(themeOf(widget ? widget->palette() : QApplication::palette()));
}

std::unique_ptr<QStyle> makeStyle()
{
    return std::make_unique<TillStyle>();
}

void applyTheme(QApplication &application, Theme theme)
{
    if (!qobject_cast<TillStyle *>(application.style()))
        application.setStyle(makeStyle().release());
    if (application.font() != typeFont(Type::Body))
        application.setFont(typeFont(Type::Body));
    application.setPalette(themePalette(theme));
    QPalette tip = themePalette(theme);
    tip.setColor(QPalette::ToolTipText, tokens(theme).text);
    QToolTip::setPalette(tip);
    QToolTip::setFont(typeFont(Type::Secondary));
}
