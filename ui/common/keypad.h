#pragma once

#include <QString>
#include <QWidget>

#include <map>
#include <vector>

class QPushButton;

enum class KeypadKey {
    Digit0,
    Digit1,
    Digit2,
    Digit3,
    Digit4,
    Digit5,
    Digit6,
    Digit7,
    Digit8,
    Digit9,
    DoubleZero,
    Point,
    Backspace,
    Clear,
    Quantity,
    Price,
    Discount,
    PlusOne,
    MinusOne,
    Enter,
    Escape,
    RoundOff,
    Split
};

/// What the key types into a field: "7", "00", ".", "*"; empty for keys that act.
QString typedBy(KeypadKey key);

/// A key and its place on the pad.
struct KeypadCell
{
    KeypadKey key;
    int row;
    int column;
    int rowSpan = 1;
    int columnSpan = 1;
};

/// A pad of large keys for fingers. Its keys never take the focus.
class Keypad : public QWidget
{
    Q_OBJECT

public:
    static constexpr int keyWidth = 80;
    static constexpr int keyHeight = 72;
    /// In a window that is too low for it the keys shrink to this.
    static constexpr int leastKeyHeight = 56;

    explicit Keypad(const std::vector<KeypadCell> &cells, QWidget *parent = nullptr);

    /// Other words than the key's own.
    void setKeyText(KeypadKey key, const QString &text);
    void setKeyEnabled(KeypadKey key, bool enabled);
    /// Null when the pad has no such key.
    QPushButton *button(KeypadKey key) const;

    QSize sizeHint() const override;

Q_SIGNALS:
    void pressed(KeypadKey key);

private:
    QPushButton *makeButton(KeypadKey key);
    static QString wordsOf(KeypadKey key);

    std::map<KeypadKey, QPushButton *> m_buttons;
    int m_rows = 0;
};
