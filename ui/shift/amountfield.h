#pragma once

#include "core/base/currency.h"
#include "ui/common/keypad.h"

#include <QLineEdit>

/// A field for one amount of money, for keys and for the pad beside it.
class AmountField : public QLineEdit
{
    Q_OBJECT

public:
    explicit AmountField(const Currency &currency, QWidget *parent = nullptr);

    /// Nothing when it is no amount; zero when it is empty.
    std::optional<Money> amount() const;
    /// The pad's cells, to be connected to press().
    static const std::vector<KeypadCell> &cells();

public Q_SLOTS:
    void press(KeypadKey key);

private:
    Currency m_currency;
};
