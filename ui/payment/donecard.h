#pragma once

#include "core/sale/receipt.h"
#include "ui/common/card.h"
#include "ui/common/format.h"

class QLabel;

/// What a sale that is done is called, what it earned, and what became of its receipt.
class DoneCard : public Card
{
    Q_OBJECT

public:
    explicit DoneCard(const Format &format, QWidget *parent = nullptr);

    void show(const Receipt &receipt, const QString &receiptWords);

private:
    Format m_format;
    QLabel *m_number;
    QLabel *m_points;
    QLabel *m_receipt;
};
