#pragma once

#include "ui/common/card.h"
#include "ui/common/format.h"

#include <optional>

class EmptyState;
class QLabel;
class QPushButton;
struct Receipt;

/// In the cart's place while nothing is in it: how to begin, and the sale before.
class SaleBlank : public Card
{
    Q_OBJECT

public:
    explicit SaleBlank(const Format &format, QWidget *parent = nullptr);

    void show(const std::optional<Receipt> &last, qsizetype held);

    using QWidget::show;

Q_SIGNALS:
    void reprintRequested();

private:
    QWidget *makeLast();

    Format m_format;
    EmptyState *m_start;
    QLabel *m_receipt;
    QLabel *m_amounts;
    QWidget *m_last;
};
