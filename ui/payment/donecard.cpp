#include "ui/payment/donecard.h"

#include "ui/common/style.h"

#include <QLabel>
#include <QVBoxLayout>

DoneCard::DoneCard(const Format &format, QWidget *parent) :
    Card(parent),
    m_format(format),
    m_number(new QLabel(this)),
    m_points(new QLabel(this)),
    m_receipt(new QLabel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::gapLarge, space::gapMedium, space::gapLarge, space::gapMedium);
    column->setSpacing(0);
    column->addStretch();
    for (QLabel *label : {m_number, m_points, m_receipt}) {
        label->setTextFormat(Qt::PlainText);
        setType(label, label == m_number ? Type::BodyBold : Type::Body);
        column->addWidget(label);
    }
    setTone(m_receipt, Tone::Secondary);
    column->addStretch();
}

void DoneCard::show(const Receipt &receipt, const QString &receiptWords)
{
    const Sale &sale = receipt.sale;
    m_number->setText(tr("Receipt %1").arg(receipt.number.toString()));
    m_points->setText(tr("%1 points earned").arg(m_format.points(sale.pointsEarned)));
    m_points->setVisible(sale.member.has_value());
    m_receipt->setText(receiptWords);
    m_receipt->setVisible(!receiptWords.isEmpty());
}
