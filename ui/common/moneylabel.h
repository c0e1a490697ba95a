#pragma once

#include "ui/common/style.h"

#include <QLabel>

/// An amount of money, right-aligned and never cut: it shrinks when it would not fit. Changes are announced.
class MoneyLabel : public QLabel
{
    Q_OBJECT

public:
    explicit MoneyLabel(Type type, QWidget *parent = nullptr);

    /// `words` name the amount for who cannot see it: "Total due".
    void setAmount(const QString &amount, const QString &words = {});

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};
