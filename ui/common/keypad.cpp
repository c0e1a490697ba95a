#include "ui/common/keypad.h"

#include "ui/common/icons.h"
#include "ui/common/style.h"

#include <QGridLayout>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// Of so many keys and the gaps between them.
int extent(int key, int count)
{
    return key * count + space::gap * (count - 1);
}

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
        key->setFixedWidth(extent(keyWidth, cell.columnSpan));
        key->setMinimumHeight(extent(leastKeyHeight, cell.rowSpan));
        key->setMaximumHeight(extent(keyHeight, cell.rowSpan));
        key->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
        grid->addWidget(key, cell.row, cell.column, cell.rowSpan, cell.columnSpan);
        m_rows = std::max(m_rows, cell.row + cell.rowSpan);
    }
    for (int row = 0; row < m_rows; ++row)
        grid->setRowStretch(row, 1);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    setMaximumHeight(extent(keyHeight, m_rows));
}

QSize Keypad::sizeHint() const
{
    return {QWidget::sizeHint().width(), extent(keyHeight, m_rows)};
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
