#include "ui/shift/amountfield.h"

#include "ui/common/style.h"

#include <QRegularExpression>
#include <QRegularExpressionValidator>

using namespace Qt::StringLiterals;

namespace {
constexpr int longest = 12;
}

AmountField::AmountField(const Currency &currency, QWidget *parent) : QLineEdit(parent), m_currency(currency)
{
    setType(this, Type::Entry);
    setFixedHeight(52);
    setMaxLength(longest);
    setAlignment(Qt::AlignRight);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setValidator(new QRegularExpressionValidator(QRegularExpression(u"[0-9]*[.]?[0-9]*"_s), this));
}

std::optional<Money> AmountField::amount() const
{
    return text().isEmpty() ? std::optional(Money()) : m_currency.parse(text());
}

const std::vector<KeypadCell> &AmountField::cells()
{
    static const std::vector<KeypadCell> list{
        {KeypadKey::Digit7, 0, 0},       {KeypadKey::Digit8, 0, 1},      {KeypadKey::Digit9, 0, 2},
        {KeypadKey::Backspace, 0, 3},    {KeypadKey::Digit4, 1, 0},      {KeypadKey::Digit5, 1, 1},
        {KeypadKey::Digit6, 1, 2},       {KeypadKey::Clear, 1, 3},       {KeypadKey::Digit1, 2, 0},
        {KeypadKey::Digit2, 2, 1},       {KeypadKey::Digit3, 2, 2},      {KeypadKey::DoubleZero, 2, 3},
        {KeypadKey::Digit0, 3, 0, 1, 2}, {KeypadKey::Point, 3, 2, 1, 2},
    };
    return list;
}

void AmountField::press(KeypadKey key)
{
    if (key == KeypadKey::Backspace)
        backspace();
    else if (key == KeypadKey::Clear)
        clear();
    else
        insert(typedBy(key));
}
