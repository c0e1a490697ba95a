#include "ui/common/entry.h"

#include "ui/common/paintfield.h"
#include "ui/common/style.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int entryHeight = 52;
constexpr int chipHeight = 36;

bool isEnter(int key)
{
    return key == Qt::Key_Return || key == Qt::Key_Enter;
}

bool isOperator(QChar c)
{
    return u"*/+-"_s.contains(c);
}

/// The pad's decimal key is the decimal point, whatever the keyboard's language prints.
QChar characterOf(const QKeyEvent &event)
{
    if (event.key() == Qt::Key_Comma && event.modifiers().testFlag(Qt::KeypadModifier))
        return u'.';
    const QString text = event.text();
    return text.size() == 1 ? text.front() : QChar();
}

/// Clipboard and select-all stay the field's own; every other command is the page's.
bool isFieldCommand(int key)
{
    return key == Qt::Key_A || key == Qt::Key_C || key == Qt::Key_V || key == Qt::Key_X;
}
}

Entry::Entry(QWidget *parent) : QLineEdit(parent)
{
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setContextMenuPolicy(Qt::NoContextMenu);
    ::setType(this, Type::Entry);
    setFixedHeight(entryHeight);
}

QSize Entry::sizeHint() const
{
    return {QLineEdit::sizeHint().width(), entryHeight};
}

void Entry::setArmed(const QString &words)
{
    if (m_armed == words)
        return;
    m_armed = words;
    setTextMargins(words.isEmpty() ? 0 : chipWidth() + space::gapMedium, 0, 0, 0);
    setAccessibleDescription(words);
    update();
}

void Entry::type(QChar character)
{
    if (isOperator(character) && isNumber()) {
        Q_EMIT operatorPressed(character, text());
        return;
    }
    const bool secondPoint = character == u'.' && text().contains(u'.') && isNumber() && !hasSelectedText();
    if (!secondPoint)
        insert(character);
}

void Entry::submit()
{
    Q_EMIT entered(text());
}

bool Entry::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool command = key->modifiers().testFlag(Qt::ControlModifier) && !isFieldCommand(key->key());
        if (command || (key->key() == Qt::Key_Delete && text().isEmpty())) {
            event->ignore();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void Entry::keyPressEvent(QKeyEvent *event)
{
    if (m_hook && m_hook(*event))
        return event->accept();
    if (isEnter(event->key())) {
        event->accept();
        if (!event->isAutoRepeat())
            submit();
        return;
    }
    const bool command = event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const QChar character = characterOf(*event);
    if (!command && (character == u'.' || isOperator(character))) {
        event->accept();
        return type(character);
    }
    if (event->key() == Qt::Key_Delete && text().isEmpty())
        return event->ignore();
    QLineEdit::keyPressEvent(event);
}

void Entry::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_armed.isEmpty())
        return;
    const Tokens &t = tokens(this);
    QPainter painter(this);
    const QRect chip(space::gapMedium, (height() - chipHeight) / 2, chipWidth(), chipHeight);
    paintBox(painter, chip, t.primaryTint, t.primary);
    painter.setFont(typeFont(Type::Primary));
    painter.setPen(t.primary);
    painter.drawText(chip, Qt::AlignCenter, m_armed);
}

bool Entry::isNumber() const
{
    const QString typed = text();
    return std::all_of(typed.begin(), typed.end(),
                       [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'.'; });
}

int Entry::chipWidth() const
{
    return QFontMetrics(typeFont(Type::Primary)).horizontalAdvance(m_armed) + 2 * space::gapMedium;
}
