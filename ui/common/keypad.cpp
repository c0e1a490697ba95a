#include "ui/common/keypad.h"

#include "ui/common/icons.h"
#include "ui/common/style.h"

#include <QGridLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {
bool isNumberKey(KeypadKey key)
{
    return key <= KeypadKey::Point;
}
}

QString typedBy(KeypadKey key)
{
    if (key <= KeypadKey::Digit9)
        return QChar(u'0' + int(key));
    switch (key) {
    case KeypadKey::DoubleZero: return u"00"_s;
    case KeypadKey::Point: return u"."_s;
    case KeypadKey::Quantity: return u"*"_s;
    case KeypadKey::Discount: return u"/"_s;
    case KeypadKey::PlusOne: return u"+"_s;
    case KeypadKey::MinusOne: return u"-"_s;
    default: return {};
    }
}

QString Keypad::wordsOf(KeypadKey key)
{
    switch (key) {
    case KeypadKey::Backspace: return tr("Bksp");
    case KeypadKey::Clear: return tr("Clear");
    case KeypadKey::Quantity: return tr("Qty") + u"\n×"_s;
    case KeypadKey::Price: return tr("Price") + u"\nF6"_s;
    case KeypadKey::Discount: return tr("Disc") + u"\n/"_s;
    case KeypadKey::PlusOne: return u"+1"_s;
    case KeypadKey::MinusOne: return u"−1"_s;
    case KeypadKey::Escape: return tr("Esc");
    case KeypadKey::RoundOff: return tr("Round");
    case KeypadKey::Split: return tr("Split");
    case KeypadKey::Enter: return {};
    default: return typedBy(key);
    }
}

Keypad::Keypad(const std::vector<KeypadCell> &cells, QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(space::gap);
    for (const KeypadCell &cell : cells) {
        QPushButton *key = makeButton(cell.key);
        key->setFixedSize(keyWidth * cell.columnSpan + space::gap * (cell.columnSpan - 1),
                          keyHeight * cell.rowSpan + space::gap * (cell.rowSpan - 1));
        grid->addWidget(key, cell.row, cell.column, cell.rowSpan, cell.columnSpan);
    }
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QPushButton *Keypad::makeButton(KeypadKey key)
{
    auto *button = new QPushButton(wordsOf(key), this);
    setRole(button, isNumberKey(key) ? ButtonRole::Key : ButtonRole::KeyAction);
    if (key == KeypadKey::PlusOne || key == KeypadKey::MinusOne)
        setType(button, Type::Entry);
    if (key == KeypadKey::Enter) {
        button->setIcon(icon(Glyph::Enter));
        button->setAccessibleName(tr("Enter"));
    }
    button->setFocusPolicy(Qt::NoFocus);
    button->setAutoRepeat(key == KeypadKey::Backspace);
    connect(button, &QPushButton::clicked, this, [this, key] { Q_EMIT pressed(key); });
    m_buttons[key] = button;
    return button;
}

void Keypad::setKeyText(KeypadKey key, const QString &text)
{
    if (QPushButton *found = button(key))
        found->setText(text);
}

void Keypad::setKeyEnabled(KeypadKey key, bool enabled)
{
    if (QPushButton *found = button(key))
        found->setEnabled(enabled);
}

QPushButton *Keypad::button(KeypadKey key) const
{
    const auto found = m_buttons.find(key);
    return found != m_buttons.end() ? found->second : nullptr;
}
