#include "ui/sale/saleblank.h"

#include "core/sale/receipt.h"
#include "ui/common/emptystate.h"
#include "ui/common/style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

SaleBlank::SaleBlank(const Format &format, QWidget *parent) :
    Card(parent),
    m_format(format),
    m_start(new EmptyState(Glyph::Scanner, tr("Scan the first item to start"), {}, this)),
    m_receipt(new QLabel(this)),
    m_amounts(new QLabel(this)),
    m_last(makeLast())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::gapLarge, space::gapLarge, space::gapLarge, space::gapLarge);
    column->addWidget(m_start, 1);
    column->addWidget(m_last);
}

QWidget *SaleBlank::makeLast()
{
    auto *card = new Card(this);
    setType(m_receipt, Type::BodyBold);
    setType(m_amounts, Type::Body);
    auto *words = new QVBoxLayout;
    words->setSpacing(space::gap);
    for (QLabel *label : {m_receipt, m_amounts}) {
        label->setTextFormat(Qt::PlainText);
        words->addWidget(label);
    }
    auto *reprint = new QPushButton(icon(Glyph::Receipt), tr("Reprint  Ctrl+R"), card);
    setRole(reprint, ButtonRole::Normal);
    reprint->setFocusPolicy(Qt::NoFocus);
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(space::gapLarge, space::cell, space::gapLarge, space::cell);
    row->addLayout(words, 1);
    row->addWidget(reprint);
    connect(reprint, &QPushButton::clicked, this, &SaleBlank::reprintRequested);
    return card;
}

void SaleBlank::show(const std::optional<Receipt> &last, qsizetype held)
{
    QStringList hints{tr("F3 find a product"), tr("F2 look up a member")};
    if (held > 0)
        hints << tr("F5 recall a held sale (%1)").arg(held);
    m_start->setText(tr("Scan the first item to start"), {hints.join(u" · "_s)});
    m_last->setVisible(last.has_value());
    if (!last)
        return;
    const Sale &sale = last->sale;
    m_receipt->setText(tr("Last sale %1 · %2").arg(last->number.toString(), m_format.time(sale.at)));
    m_amounts->setText(
        tr("Paid %1 · change %2").arg(m_format.money(sale.total), m_format.money(sale.change)));
}
